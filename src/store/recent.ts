// A small cache of numbered things that takes a fixed room: a number has one place, and takes it from the one that was there.

/** The thing of a number, made where it is not the one that is kept. */
export type Recent<T> = (number: number, make: (number: number) => T) => T;

/** @param fits Whether a thing is small enough to be kept; all are unless it is given. */
export function createRecent<T>(places: number, fits: (thing: T) => boolean = () => true): Recent<T> {
  const numbers = new Int32Array(places).fill(-1);
  const things = new Array<T>(places);
  return (number, make) => {
    const place = number % places;
    if (numbers[place] === number) return things[place]!;
    const thing = make(number);
    if (fits(thing)) {
      things[place] = thing;
      numbers[place] = number;
    }
    return thing;
  };
}
