// Journals that astronomers' bibliographies write as commands (AASTeX; the Astrophysics Data System exports them).

const JOURNALS: Readonly<Record<string, string>> = {
  aj: 'The Astronomical Journal',
  araa: 'Annual Review of Astronomy and Astrophysics',
  apj: 'The Astrophysical Journal',
  apjl: 'The Astrophysical Journal Letters',
  apjs: 'The Astrophysical Journal Supplement Series',
  aap: 'Astronomy and Astrophysics',
  aapr: 'Astronomy and Astrophysics Reviews',
  aaps: 'Astronomy and Astrophysics, Supplement',
  baas: 'Bulletin of the American Astronomical Society',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  jgr: 'Journal of Geophysical Research',
  grl: 'Geophysical Research Letters',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  nat: 'Nature',
  nar: 'New Astronomy Reviews',
  pasa: 'Publications of the Astronomical Society of Australia',
  pasj: 'Publications of the Astronomical Society of Japan',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  physrep: 'Physics Reports',
  planss: 'Planetary and Space Science',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
};

/** The journal's name where the value is nothing but such a command. */
export function journalNamed(value: string): string | undefined {
  const command = /^\s*\{?\\([a-z]+)\s*(?:\{\})?\}?\s*$/.exec(value)?.[1];
  return command === undefined ? undefined : JOURNALS[command];
}
