// The figures as a Markdown table, one section a part.
export function markdown(machine, corpora, results) {
  const lines = [
    `Measured on ${machine}; ${corpora.map(({ name, papers }) => `${name} (${papers} papers)`).join(', ')}.`,
  ];
  for (const { part, rows, usage, error } of results) {
    lines.push('', `### ${part}`, '');
    if (error) lines.push(`Did not finish: ${error}`);
    if (rows.length > 0) lines.push(...table(rows));
    if (usage)
      lines.push('', `(the part itself: ${number(usage.cpuSeconds)} CPU s, ${number(usage.peakMiB)} MiB)`);
  }
  return `${lines.join('\n')}\n`;
}

function table(rows) {
  return [
    '| figure | paperweave | to reach | beside it |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ figure, value, unit = '', reach, peers }) =>
      row([figure, `${said(value)} ${unit}`.trim(), reach ?? '', peers ? besides(peers) : '']),
    ),
  ];
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function besides(peers) {
  return Object.entries(peers)
    .map(([name, value]) => `${name}: ${said(value)}`)
    .join('; ');
}

function said(value) {
  return typeof value === 'number' ? number(value) : String(value);
}

/** Four digits at most: more would be noise. */
export function number(value) {
  if (!Number.isFinite(value)) return '';
  if (Math.abs(value) >= 1000) return String(Math.round(value));
  return String(Number(value.toPrecision(Math.abs(value) < 1 ? 4 : 3)));
}
