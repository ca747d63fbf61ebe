import { ellipse, path, rect, stroke, type Ink, type Shape } from './ink.ts';

const BODY = 'M140 110 L170 95 Q200 115 230 95 L260 110 L262 325 L138 325 Z';
const LONG_SLEEVES =
  'M140 110 L100 135 L78 300 L112 306 L140 190 Z M260 110 L300 135 L322 300 L288 306 L260 190 Z';

const coat = (ink: Ink): string => path(LONG_SLEEVES, ink.dark) + path(BODY, ink.main);
const zip = (ink: Ink): string => stroke('M200 112 L200 325', ink.darker, 4);

export const WEAR_SHAPES = {
  jacket: (ink) =>
    path('M155 105 Q200 40 245 105 Q200 130 155 105 Z', ink.dark) +
    path('M172 104 Q200 70 228 104 Q200 118 172 104 Z', ink.darker) +
    coat(ink) +
    zip(ink) +
    stroke('M152 235 L182 225 M248 235 L218 225', ink.darker, 5) +
    path('M140 112 L170 97 L180 130 L141 150 Z M260 112 L230 97 L220 130 L259 150 Z', ink.light),
  puffer: (ink) =>
    coat(ink) +
    stroke(
      'M140 160 Q170 172 200 160 Q230 172 260 160 M139 205 Q170 217 200 205 Q230 217 261 205',
      ink.dark,
      5,
    ) +
    stroke(
      'M139 250 Q170 262 200 250 Q230 262 261 250 M138 293 Q170 305 200 293 Q230 305 262 293',
      ink.dark,
      5,
    ) +
    stroke('M96 180 L128 196 M88 235 L120 248 M304 180 L272 196 M312 235 L280 248', ink.darker, 4) +
    rect(165, 78, 70, 34, ink.light, 16) +
    zip(ink),
  fleece: (ink) =>
    coat(ink) +
    rect(165, 80, 70, 32, ink.dark, 12) +
    stroke('M200 84 L200 190', ink.darker, 5) +
    rect(212, 165, 40, 42, ink.light, 6) +
    rect(138, 308, 124, 17, ink.darker, 6),
  tee: (ink) =>
    path(
      'M140 105 L172 92 Q200 122 228 92 L260 105 L322 165 L285 200 L262 180 L262 325 L138 325 L138 180 L115 200 L78 165 Z',
      ink.main,
    ) +
    stroke('M172 94 Q200 124 228 94', ink.dark, 7) +
    (ink.variation === 0
      ? stroke('M142 200 L258 200 M142 228 L258 228 M142 256 L258 256', ink.light, 9)
      : rect(215, 170, 34, 38, ink.light, 4)),
  shirt: (ink) =>
    coat(ink) +
    path('M165 96 L200 130 L182 155 L150 108 Z M235 96 L200 130 L218 155 L250 108 Z', ink.light) +
    zip(ink) +
    [165, 205, 245, 285].map((y) => ellipse(200, y, 5, 5, ink.light)).join('') +
    rect(216, 175, 34, 36, ink.dark, 4),
  longsleeve: (ink) =>
    coat(ink) +
    stroke('M170 96 Q200 118 230 96', ink.darker, 9) +
    stroke('M140 150 L260 150 M140 320 L262 320', ink.light, 5) +
    stroke('M80 294 L112 300 M320 294 L288 300', ink.light, 7),
  trousers: (ink) =>
    path('M135 75 L265 75 L285 335 L228 335 L200 165 L172 335 L115 335 Z', ink.main) +
    rect(133, 70, 134, 22, ink.dark, 6) +
    stroke('M200 92 L200 165 M142 110 Q160 125 165 98 M258 110 Q240 125 235 98', ink.darker, 4) +
    path('M115 335 L117 315 L175 315 L172 335 Z M285 335 L283 315 L225 315 L228 335 Z', ink.light),
  boot: (ink) =>
    path('M135 90 L225 90 L232 215 Q310 225 325 270 L325 300 L125 300 Z', ink.main) +
    path('M120 298 L330 298 L330 318 Q320 332 300 332 L120 332 Z', ink.darker) +
    path('M270 238 Q315 245 325 275 L325 300 L265 300 Z', ink.dark) +
    stroke('M190 125 L228 120 M192 155 L230 150 M196 185 L232 180 M205 212 L240 205', ink.trim, 7) +
    rect(132, 84, 96, 20, ink.light, 9),
  shoe: (ink) =>
    path(
      'M70 220 Q75 190 110 190 Q140 205 170 175 L200 160 Q240 220 320 240 Q345 250 340 285 L70 285 Z',
      ink.main,
    ) +
    path('M62 280 L345 280 Q345 310 315 312 L80 312 Q62 308 62 280 Z', ink.light) +
    stroke('M185 178 L205 200 M205 190 L228 210 M160 188 L180 212', ink.darker, 6) +
    path('M70 225 Q75 190 110 190 L118 285 L70 285 Z', ink.dark) +
    stroke('M130 270 Q190 210 260 262', ink.light, 8),
  sandal: (ink) =>
    path(
      'M70 280 Q60 255 95 250 L300 250 Q345 250 345 275 Q345 300 310 300 L95 300 Q72 300 70 280 Z',
      ink.trim,
    ) +
    path('M190 252 Q215 175 265 180 Q300 195 305 252 Z', ink.main) +
    path('M95 252 Q105 195 150 195 Q175 205 172 252 Z', ink.dark) +
    rect(225, 195, 28, 22, ink.light, 4) +
    rect(70, 296, 275, 14, ink.darker, 7),
  socks: (ink) =>
    path(
      'M110 80 L175 80 L175 220 Q175 240 195 250 L235 275 Q255 300 235 320 Q215 335 190 325 L130 290 Q108 275 110 245 Z',
      ink.dark,
    ) +
    path(
      'M170 80 L235 80 L235 220 Q235 240 255 250 L295 275 Q315 300 295 320 Q275 335 250 325 L190 290 Q168 275 170 245 Z',
      ink.main,
    ) +
    rect(170, 80, 65, 26, ink.light, 4) +
    stroke('M172 135 L233 135 M172 158 L233 158', ink.light, 8) +
    path('M295 275 Q315 300 295 320 Q275 335 258 328 Q262 290 295 275 Z', ink.light),
  beanie: (ink) =>
    path('M105 250 Q100 110 200 105 Q300 110 295 250 Z', ink.main) +
    rect(92, 238, 216, 66, ink.dark, 22) +
    stroke(
      'M125 244 L125 298 M155 244 L155 298 M185 244 L185 298 M215 244 L215 298 M245 244 L245 298 M275 244 L275 298',
      ink.main,
      5,
    ) +
    (ink.variation === 2
      ? ellipse(200, 98, 32, 30, ink.light)
      : stroke('M200 112 L200 235 M155 125 L150 235 M245 125 L250 235', ink.dark, 4)),
  cap: (ink) =>
    path('M95 240 Q95 130 195 130 Q285 130 290 240 Z', ink.main) +
    path('M195 130 Q285 130 290 240 L220 240 Q225 165 195 130 Z', ink.dark) +
    path('M200 232 Q330 225 360 270 Q290 258 200 256 Z', ink.darker) +
    ellipse(195, 130, 12, 8, ink.light) +
    rect(235, 190, 34, 26, ink.light, 5),
  gloves: (ink) =>
    path(
      'M95 330 L95 200 Q95 120 135 118 Q178 118 180 190 L180 330 Z M95 235 Q55 215 58 180 Q72 160 95 190 Z',
      ink.dark,
    ) +
    path(
      'M220 330 L220 190 Q222 118 265 118 Q305 120 305 200 L305 330 Z M305 235 Q345 215 342 180 Q328 160 305 190 Z',
      ink.main,
    ) +
    rect(88, 292, 98, 44, ink.light, 8) +
    rect(214, 292, 98, 44, ink.light, 8) +
    stroke('M120 150 L120 200 M150 150 L150 200 M248 150 L248 200 M278 150 L278 200', ink.darker, 4),
  scarf: (ink) =>
    path('M120 120 Q200 70 280 120 Q300 160 260 185 Q200 210 140 185 Q100 160 120 120 Z', ink.main) +
    path('M150 122 Q200 95 250 122 Q240 150 200 152 Q160 150 150 122 Z', ink.darker) +
    path('M165 190 L225 195 L215 325 L150 320 Z', ink.dark) +
    path('M215 190 L262 180 L290 300 L240 315 Z', ink.main) +
    stroke('M158 290 L216 295 M235 285 L282 272 M162 265 L218 270', ink.light, 8) +
    stroke('M155 322 L153 340 M175 322 L174 342 M195 323 L195 343 M212 324 L212 342', ink.dark, 4),
} as const satisfies Record<string, Shape>;
