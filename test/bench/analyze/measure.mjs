// CPU time of this process, user and system, of one call.
export function cpuMilliseconds(run) {
  const before = process.cpuUsage();
  const value = run();
  const used = process.cpuUsage(before);
  return { value, milliseconds: (used.user + used.system) / 1000 };
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
