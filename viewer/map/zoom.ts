// How far the camera goes, as multiples of the zoom at which the whole map fits.

export const ZOOM = { least: 1 / 1.8, most: 48 } as const;
