// Papers a year as small bars, with the same numbers for readers who do not see them.
interface YearBarsProps {
  readonly years: readonly { readonly year: number; readonly papers: number }[];
}

export function YearBars({ years }: YearBarsProps) {
  const most = Math.max(...years.map(({ papers }) => papers));
  return (
    <ol class="year-bars">
      {years.map(({ year, papers }) => (
        <li key={year} title={`${year}: ${papers}`}>
          <span
            class="year-bar"
            style={{ height: `${Math.max(4, (40 * papers) / most)}px` }}
            aria-hidden="true"
          />
          <span class="visually-hidden">{`${year}: ${papers}`}</span>
        </li>
      ))}
    </ol>
  );
}
