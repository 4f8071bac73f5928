// Arrow keys in a list of links: Up and Down go from one to the next, Home and End to the ends.

const STEPS: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at, length) => Math.min(at + 1, length - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, length) => length - 1,
};

export function walkList(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const link = event.currentTarget;
  const list = link instanceof HTMLElement ? link.closest('ul') : undefined;
  if (!step || !list) return;
  const links = [...list.querySelectorAll<HTMLElement>('a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  links[step(at, links.length)]?.focus();
}
