import { ellipse, path, rect, stroke, type Shape } from './ink.ts';

export const TABLE_SHAPES = {
  mug: (ink) =>
    stroke('M270 175 Q340 175 335 230 Q330 275 262 275', ink.dark, 22) +
    path('M110 140 L280 140 L268 300 Q265 320 240 320 L150 320 Q125 320 122 300 Z', ink.main) +
    ellipse(195, 140, 85, 20, ink.light) +
    ellipse(195, 143, 72, 14, '#5b3b28') +
    (ink.variation === 0
      ? path('M117 235 L273 235 L268 300 Q265 320 240 320 L150 320 Q125 320 122 300 Z', ink.dark)
      : '') +
    stroke('M135 175 L142 285', ink.light, 8),
  enamel: (ink) =>
    stroke('M268 180 Q325 185 318 235 Q310 270 262 268', ink.darker, 13) +
    path('M120 150 L275 150 L265 310 L130 310 Z', ink.main) +
    ellipse(197, 150, 80, 17, ink.darker) +
    ellipse(197, 150, 70, 12, ink.light) +
    [150, 180, 215, 240, 165, 230, 200]
      .map((x, at) => ellipse(x, 190 + ((at * 37) % 105), 4, 4, ink.dark))
      .join(''),
  bottle: (ink) =>
    rect(170, 60, 60, 45, ink.darker, 10) +
    rect(178, 100, 44, 20, ink.trim, 4) +
    path(
      'M150 150 Q150 118 200 118 Q250 118 250 150 L250 325 Q250 345 230 345 L170 345 Q150 345 150 325 Z',
      ink.main,
    ) +
    rect(163, 155, 16, 165, ink.light, 8) +
    rect(150, 235, 100, 12, ink.dark),
  flask: (ink) =>
    path('M160 60 L240 60 L246 120 L154 120 Z', ink.light) +
    rect(150, 118, 100, 18, ink.darker, 4) +
    rect(145, 134, 110, 205, ink.main, 16) +
    rect(158, 150, 15, 175, ink.light, 8) +
    stroke('M255 175 Q300 180 298 235 Q296 280 255 282', ink.darker, 12) +
    rect(145, 300, 110, 14, ink.dark),
  coffee: (ink) =>
    path('M120 90 L280 90 L225 185 L175 185 Z', ink.main) +
    path('M120 90 L280 90 L272 105 L128 105 Z', ink.light) +
    rect(165, 182, 70, 14, ink.darker, 4) +
    path(
      'M165 196 L235 196 Q290 260 285 310 Q284 335 258 335 L142 335 Q116 335 115 310 Q110 260 165 196 Z',
      '#c2d0d3',
    ) +
    path(
      'M124 275 L276 275 Q288 300 285 310 Q284 335 258 335 L142 335 Q116 335 115 310 Q112 295 124 275 Z',
      '#5b3b28',
    ) +
    stroke('M283 250 Q330 250 325 300 Q318 325 284 315', ink.trim, 9),
  bowl: (ink) =>
    path('M70 190 L330 190 Q325 300 240 315 L160 315 Q75 300 70 190 Z', ink.main) +
    ellipse(200, 190, 130, 30, ink.light) +
    ellipse(200, 194, 112, 22, ink.dark) +
    rect(155, 312, 90, 16, ink.darker, 6) +
    stroke('M92 235 Q110 290 165 305', ink.light, 7),
  knife: (ink) =>
    path('M60 235 Q180 130 270 160 L262 205 Q160 215 60 235 Z', '#c9d0d4') +
    path('M60 235 Q160 205 264 195 L262 205 Q160 215 60 235 Z', '#eef1f2') +
    path('M268 155 L350 180 Q365 195 350 215 L262 208 Z', ink.main) +
    [285, 308, 331].map((x) => ellipse(x, 188 + (x - 285) / 6, 5, 5, ink.light)).join(''),
  board: (ink) =>
    rect(90, 130, 220, 200, ink.main, 26) +
    path('M180 60 Q200 45 220 60 L224 132 L176 132 Z', ink.main) +
    ellipse(200, 82, 11, 11, ink.darker) +
    stroke(
      'M115 175 Q200 165 285 178 M112 220 Q200 208 288 224 M115 265 Q200 278 285 262 M118 302 Q200 296 282 304',
      ink.dark,
      4,
    ),
  pan: (ink) =>
    stroke('M255 180 L350 95', ink.darker, 22) +
    stroke('M310 130 L350 95', ink.trim, 16) +
    ellipse(180, 250, 125, 75, ink.dark) +
    ellipse(180, 240, 125, 75, ink.main) +
    ellipse(180, 240, 100, 57, ink.darker) +
    stroke('M110 225 Q135 195 185 192', ink.light, 6),
  apron: (ink) =>
    stroke('M160 110 Q200 35 240 110', ink.dark, 8) +
    path('M155 105 L245 105 L255 190 L300 205 L285 340 L115 340 L100 205 L145 190 Z', ink.main) +
    stroke('M100 208 L60 230 M300 208 L340 230', ink.dark, 8) +
    rect(145, 235, 110, 60, ink.light, 8) +
    stroke('M200 235 L200 295', ink.dark, 4) +
    rect(155, 105, 90, 14, ink.dark),
  tray: (ink) =>
    path('M60 210 L120 160 L340 160 L300 250 L90 260 Z', ink.main) +
    path('M85 212 L128 176 L316 176 L286 236 L104 243 Z', ink.light) +
    path('M60 210 L90 260 L90 280 L60 232 Z', ink.darker) +
    path('M90 260 L300 250 L300 270 L90 280 Z', ink.dark) +
    path('M300 250 L340 160 L340 182 L300 270 Z', ink.darker),
  linen: (ink) =>
    path('M90 220 L310 220 L325 320 L75 320 Z', ink.main) +
    path('M100 170 L300 170 L310 222 L90 222 Z', ink.light) +
    path('M110 125 L290 125 L300 172 L100 172 Z', ink.main) +
    stroke('M82 285 L318 285 M80 300 L320 300', ink.dark, 5) +
    stroke('M105 150 L295 150 M96 200 L304 200', ink.dark, 3),
} as const satisfies Record<string, Shape>;
