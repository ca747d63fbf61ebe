/** Colour names of the shop, with the paint for their pictures. */
export const COLOURS = {
  Moss: '#6b7f4e',
  Pine: '#2f5444',
  Sage: '#9db092',
  Ochre: '#cf9a3c',
  Rust: '#b4552d',
  Clay: '#c07a5b',
  Sand: '#d9c3a0',
  Oat: '#e6dac4',
  Bone: '#efe9dd',
  Slate: '#56636e',
  Graphite: '#3a3f45',
  Ink: '#263451',
  Tide: '#3b7b94',
  Sky: '#8fb8cf',
  Plum: '#6e4566',
  Rose: '#cf8f92',
  Berry: '#9c2f4a',
  Lemon: '#e8cf5a',
  Steel: '#a9b2b8',
  Brass: '#b99a4b',
  Copper: '#b87147',
  Oak: '#b98c56',
  Walnut: '#6f4a31',
  Birch: '#dcc096',
} as const satisfies Record<string, string>;

export type Colour = keyof typeof COLOURS;

/** Which colours a kind of material comes in. */
export const SURFACES = {
  shell: ['Moss', 'Pine', 'Ochre', 'Rust', 'Slate', 'Graphite', 'Ink', 'Tide', 'Berry'],
  knit: ['Oat', 'Sage', 'Ochre', 'Rust', 'Ink', 'Plum', 'Rose', 'Graphite', 'Pine'],
  cotton: ['Bone', 'Sand', 'Sage', 'Clay', 'Sky', 'Ink', 'Rose', 'Graphite', 'Moss'],
  leather: ['Walnut', 'Oak', 'Graphite', 'Sand'],
  glaze: ['Bone', 'Oat', 'Sage', 'Clay', 'Sky', 'Tide', 'Graphite', 'Rose', 'Lemon'],
  metal: ['Steel', 'Graphite', 'Brass', 'Copper', 'Pine'],
  wood: ['Oak', 'Walnut', 'Birch'],
  paper: ['Oat', 'Ink', 'Pine', 'Clay', 'Lemon', 'Plum', 'Sky'],
} as const satisfies Record<string, readonly Colour[]>;

export type Surface = keyof typeof SURFACES;
