import { ellipse, path, rect, stroke, type Shape } from './ink.ts';

export const HOME_SHAPES = {
  blanket: (ink) =>
    path('M85 130 Q200 100 315 130 L330 300 Q200 330 70 300 Z', ink.main) +
    path('M85 130 Q200 100 315 130 L318 165 Q200 138 82 165 Z', ink.light) +
    stroke('M135 160 L125 308 M200 150 L200 318 M265 160 L275 308', ink.dark, 6) +
    stroke('M80 200 Q200 175 321 200 M76 250 Q200 228 326 250', ink.dark, 6) +
    stroke(
      'M80 306 L76 328 M110 312 L107 334 M145 317 L143 338 M200 320 L200 342 M255 317 L257 338 M290 312 L293 334 M320 306 L324 328',
      ink.dark,
      4,
    ),
  cushion: (ink) =>
    path('M80 110 Q200 145 320 110 Q290 210 325 320 Q200 290 75 320 Q110 210 80 110 Z', ink.main) +
    (ink.variation === 0
      ? stroke('M130 128 Q150 215 130 305 M200 135 L200 300 M270 128 Q250 215 270 305', ink.light, 10)
      : path('M200 160 L250 215 L200 270 L150 215 Z', ink.light)) +
    stroke('M95 300 Q200 275 305 300', ink.dark, 4),
  lamp: (ink) =>
    path('M145 70 L255 70 L300 185 L100 185 Z', '#f3e3bd') +
    path('M145 70 L170 70 L140 185 L100 185 Z', '#fbf2da') +
    rect(192, 185, 16, 30, ink.trim) +
    path('M160 215 Q120 280 165 325 L235 325 Q280 280 240 215 Z', ink.main) +
    stroke('M165 240 Q145 280 172 312', ink.light, 8) +
    rect(150, 322, 100, 16, ink.darker, 6),
  candle: (ink) =>
    path('M200 75 Q222 110 206 132 Q200 138 194 132 Q178 110 200 75 Z', '#f2b544') +
    stroke('M200 128 L200 160', '#4a4038', 4) +
    rect(120, 160, 160, 170, ink.main, 16) +
    ellipse(200, 163, 80, 16, '#f6efdf') +
    rect(145, 215, 110, 75, '#f7f3ea', 4) +
    stroke('M165 240 L235 240 M175 260 L225 260', ink.dark, 4) +
    rect(130, 180, 12, 130, ink.light, 6),
  vase: (ink) =>
    stroke('M200 140 Q190 90 160 60 M200 140 Q205 80 205 45 M200 140 Q220 95 250 70', '#6b7f4e', 5) +
    ellipse(158, 58, 17, 17, '#d98c6a') +
    ellipse(205, 45, 18, 18, '#e6b45c') +
    ellipse(252, 68, 16, 16, '#c97b84') +
    path(
      'M175 135 L225 135 L222 175 Q285 225 265 300 Q255 335 225 335 L175 335 Q145 335 135 300 Q115 225 178 175 Z',
      ink.main,
    ) +
    stroke('M155 240 Q145 285 165 315', ink.light, 8) +
    (ink.variation === 1
      ? stroke('M132 250 Q200 270 268 250', ink.dark, 10)
      : rect(172, 130, 56, 12, ink.dark, 6)),
  rug: (ink) =>
    path('M110 130 L290 130 L345 310 L55 310 Z', ink.main) +
    path('M130 150 L270 150 L310 290 L90 290 Z', ink.light) +
    path('M200 165 L260 220 L200 275 L140 220 Z', ink.dark) +
    path('M200 190 L232 220 L200 250 L168 220 Z', ink.light) +
    stroke(
      'M58 312 L52 330 M100 312 L97 330 M150 312 L149 330 M200 312 L200 330 M250 312 L251 330 M300 312 L303 330 M342 312 L348 330',
      ink.dark,
      4,
    ),
  basket: (ink) =>
    stroke('M130 190 Q130 90 200 90 Q270 90 270 190', ink.dark, 12) +
    path('M85 185 L315 185 L290 325 Q288 335 275 335 L125 335 Q112 335 110 325 Z', ink.main) +
    stroke('M92 215 L308 215 M98 248 L302 248 M104 281 L296 281 M108 310 L292 310', ink.dark, 6) +
    stroke(
      'M130 190 L140 330 M165 190 L170 332 M200 190 L200 333 M235 190 L230 332 M270 190 L260 330',
      ink.light,
      4,
    ) +
    rect(80, 176, 240, 20, ink.darker, 9),
  bed: (ink) =>
    rect(60, 110, 280, 90, ink.trim, 14) +
    rect(80, 160, 105, 60, '#f5f1e8', 20) +
    rect(215, 160, 105, 60, '#f5f1e8', 20) +
    path('M55 210 Q200 190 345 210 L350 300 L50 300 Z', ink.main) +
    path('M55 210 Q200 190 345 210 L346 235 Q200 215 54 235 Z', ink.light) +
    stroke('M130 225 Q140 265 125 298 M270 225 Q260 265 278 298', ink.dark, 4) +
    rect(60, 298, 18, 35, ink.trim) +
    rect(322, 298, 18, 35, ink.trim),
  print: (ink) =>
    rect(105, 60, 190, 275, ink.trim, 4) +
    rect(117, 72, 166, 251, '#faf6ee') +
    (ink.variation === 0
      ? path('M135 270 L185 170 L215 220 L235 190 L265 270 Z', ink.main) +
        ellipse(235, 135, 20, 20, ink.light)
      : stroke(
          'M200 290 L200 130 M200 250 Q150 235 145 195 M200 220 Q250 205 258 165 M200 180 Q165 165 162 130',
          ink.main,
          8,
        )) +
    stroke('M165 300 L235 300', ink.dark, 3),
  planter: (ink) =>
    path('M200 210 Q120 170 110 95 Q185 110 200 210 Z', '#6b7f4e') +
    path('M200 210 Q280 170 292 85 Q215 105 200 210 Z', '#86996a') +
    path('M200 215 Q165 130 200 60 Q235 130 200 215 Z', '#54683c') +
    rect(105, 200, 190, 34, ink.dark, 8) +
    path('M118 232 L282 232 L262 335 L138 335 Z', ink.main) +
    stroke('M138 245 L150 322', ink.light, 9),
  trowel: (ink) =>
    path('M110 335 Q85 265 130 215 L175 260 Q165 320 110 335 Z', '#aab3b7') +
    path('M110 335 Q105 280 150 238 L175 260 Q165 320 110 335 Z', '#8d979c') +
    stroke('M155 235 L215 175', '#8d979c', 12) +
    stroke('M212 178 L300 90', ink.main, 30) +
    stroke('M208 182 L222 168', ink.trim, 30) +
    stroke('M235 150 L290 95', ink.light, 6),
  wateringcan: (ink) =>
    stroke('M150 165 Q180 80 260 110 Q320 150 280 230', ink.dark, 12) +
    stroke('M145 270 L70 150', ink.main, 22) +
    path('M40 130 L95 120 L80 160 Z', ink.darker) +
    path('M140 165 L275 165 L290 325 L125 325 Z', ink.main) +
    path('M140 165 L170 165 L160 325 L125 325 Z', ink.light) +
    rect(120, 312, 175, 18, ink.dark, 6),
  seeds: (ink) =>
    rect(120, 65, 160, 270, '#f4ecd8', 6) +
    rect(120, 65, 160, 60, ink.main, 6) +
    stroke('M145 95 L255 95', '#f4ecd8', 7) +
    stroke('M200 300 L200 200', '#54683c', 6) +
    [0, 60, 120, 180, 240, 300]
      .map(
        (turn) =>
          `<ellipse cx="200" cy="170" rx="13" ry="28" fill="${ink.main}" transform="rotate(${turn} 200 195)"/>`,
      )
      .join('') +
    ellipse(200, 195, 14, 14, '#e8cf5a') +
    path('M200 270 Q165 265 160 240 Q195 240 200 270 Z', '#6b7f4e'),
  birdhouse: (ink) =>
    rect(192, 290, 16, 60, ink.darker) +
    path('M125 160 L275 160 L275 295 L125 295 Z', ink.main) +
    path('M95 175 L200 70 L305 175 L285 190 L200 105 L115 190 Z', ink.darker) +
    ellipse(200, 205, 27, 27, ink.darker) +
    rect(190, 248, 20, 8, ink.trim, 3) +
    stroke('M150 165 L150 292 M250 165 L250 292', ink.dark, 3),
} as const satisfies Record<string, Shape>;
