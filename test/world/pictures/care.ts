import { ellipse, path, rect, stroke, type Shape } from './ink.ts';

export const CARE_SHAPES = {
  soap: (ink) =>
    rect(90, 215, 220, 95, ink.main, 34) +
    rect(90, 205, 220, 85, ink.light, 34) +
    rect(140, 228, 120, 38, ink.main, 14) +
    [
      ellipse(130, 160, 24, 24, '#ffffffaa'),
      ellipse(180, 125, 16, 16, '#ffffffaa'),
      ellipse(250, 150, 30, 30, '#ffffffaa'),
    ].join('') +
    stroke('M240 138 Q246 130 256 130', '#ffffff', 4),
  dropper: (ink) =>
    path('M175 60 Q200 40 225 60 L222 110 L178 110 Z', ink.darker) +
    rect(165, 108, 70, 32, ink.trim, 5) +
    path(
      'M140 175 Q145 142 200 140 Q255 142 260 175 L260 325 Q260 342 243 342 L157 342 Q140 342 140 325 Z',
      ink.main,
    ) +
    rect(152, 210, 96, 90, '#f7f3ea', 4) +
    stroke('M170 238 L230 238 M178 258 L222 258 M185 278 L215 278', ink.dark, 4) +
    rect(150, 165, 11, 40, ink.light, 5),
  towel: (ink) =>
    stroke('M70 90 L330 90', ink.trim, 12) +
    path('M110 85 L290 85 L290 320 L110 320 Z', ink.main) +
    path('M110 85 L155 85 L155 300 L110 300 Z', ink.light) +
    stroke('M112 255 L288 255 M112 275 L288 275', ink.dark, 7) +
    stroke(
      'M118 322 L118 336 M150 322 L150 336 M182 322 L182 336 M214 322 L214 336 M246 322 L246 336 M278 322 L278 336',
      ink.dark,
      4,
    ),
  mat: (ink) =>
    path('M120 260 L330 200 L360 255 L150 320 Z', ink.main) +
    ellipse(118, 270, 55, 55, ink.dark) +
    ellipse(118, 270, 38, 38, ink.light) +
    ellipse(118, 270, 22, 22, ink.dark) +
    ellipse(118, 270, 8, 8, ink.light) +
    path('M118 215 L320 160 Q350 190 360 255 L170 310 Q172 250 118 215 Z', ink.main) +
    stroke('M200 196 Q240 230 232 290', ink.trim, 10),
  notebook: (ink) =>
    rect(112, 70, 186, 268, '#f4efe2', 8) +
    rect(105, 62, 186, 268, ink.main, 10) +
    rect(105, 62, 34, 268, ink.dark, 10) +
    stroke('M262 64 L262 328', ink.darker, 7) +
    rect(160, 115, 80, 46, '#f7f3ea', 4) +
    stroke('M172 132 L228 132 M180 146 L220 146', ink.dark, 3) +
    path('M185 330 L205 330 L205 362 L195 352 L185 362 Z', ink.trim),
  pen: (ink) =>
    stroke('M110 290 L290 110', ink.main, 26) +
    stroke('M225 175 L300 100', ink.dark, 28) +
    path('M100 282 L118 300 L72 328 Z', '#d9c08a') +
    path('M84 320 L72 328 L80 316 Z', '#33312e') +
    stroke('M255 130 L310 140', ink.trim, 7) +
    stroke('M135 255 L205 185', ink.light, 6),
  puzzle: (ink) =>
    rect(85, 95, 230, 230, ink.main, 10) +
    path(
      'M200 95 L200 135 Q225 125 225 150 Q225 175 200 165 L200 210 L85 210 L85 105 Q85 95 95 95 Z',
      ink.light,
    ) +
    path(
      'M200 210 L245 210 Q235 235 260 235 Q285 235 275 210 L315 210 L315 315 Q315 325 305 325 L200 325 Z',
      ink.dark,
    ) +
    stroke(
      'M200 95 L200 135 Q225 125 225 150 Q225 175 200 165 L200 325 M85 210 L245 210 Q235 235 260 235 Q285 235 275 210 L315 210',
      '#ffffff88',
      5,
    ),
  giftcard: (ink) =>
    rect(60, 120, 280, 180, ink.main, 18) +
    rect(60, 120, 280, 50, ink.light, 18) +
    rect(180, 120, 22, 180, ink.trim) +
    path('M191 150 Q140 95 130 135 Q130 155 191 150 Q242 95 252 135 Q252 155 191 150 Z', ink.trim) +
    stroke('M230 262 L310 262 M260 240 L310 240', '#ffffffaa', 6),
  necklace: (ink) =>
    stroke('M95 90 Q110 270 200 280 Q290 270 305 90', ink.dark, 7) +
    stroke('M95 90 Q110 270 200 280 Q290 270 305 90', ink.light, 3) +
    path('M200 268 L232 302 L200 345 L168 302 Z', ink.main) +
    path('M200 268 L216 302 L200 345 L184 302 Z', ink.light),
  parcel: (ink) =>
    path('M80 160 L200 110 L320 160 L320 290 L200 340 L80 290 Z', ink.main) +
    path('M80 160 L200 210 L200 340 L80 290 Z', ink.dark) +
    path('M80 160 L200 110 L320 160 L200 210 Z', ink.light) +
    path('M130 139 L250 189 L250 225 L232 218 L232 192 L112 146 Z', ink.trim),
} as const satisfies Record<string, Shape>;
