import { ellipse, path, rect, stroke, type Shape } from './ink.ts';

export const OUTDOOR_SHAPES = {
  tent: (ink) =>
    path('M60 310 L200 100 L340 310 Z', ink.main) +
    path('M200 100 L340 310 L365 300 L225 95 Z', ink.dark) +
    path('M200 150 L150 310 L250 310 Z', ink.darker) +
    path('M200 150 L150 310 L185 310 Z', ink.light) +
    stroke('M60 310 L30 325 M365 300 L385 318', ink.trim, 4),
  sleepingbag: (ink) =>
    path('M130 90 Q200 40 270 90 Q300 200 250 340 Q200 365 150 340 Q100 200 130 90 Z', ink.main) +
    ellipse(200, 115, 45, 38, ink.darker) +
    ellipse(200, 122, 36, 28, ink.light) +
    stroke('M124 170 Q200 190 276 170 M128 220 Q200 240 272 220 M137 270 Q200 290 263 270', ink.dark, 4) +
    stroke('M235 150 L225 330', ink.trim, 4),
  pad: (ink) =>
    path('M70 230 L290 130 L360 180 L140 290 Z', ink.main) +
    path('M70 230 L140 290 L140 308 L70 248 Z', ink.dark) +
    path('M140 290 L360 180 L360 198 L140 308 Z', ink.darker) +
    stroke('M115 210 L185 268 M160 190 L230 246 M205 170 L275 224 M250 150 L320 202', ink.light, 5),
  stove: (ink) =>
    rect(130, 250, 140, 75, ink.main, 14) +
    rect(130, 250, 140, 20, ink.light, 10) +
    stroke('M110 215 L160 250 M290 215 L240 250 M200 205 L200 250', ink.darker, 9) +
    path('M200 120 Q240 165 222 200 Q200 215 178 200 Q160 165 200 120 Z', '#e88a3a') +
    path('M200 155 Q218 180 210 200 Q200 207 190 200 Q182 180 200 155 Z', '#f6cf63') +
    `<circle cx="200" cy="298" r="13" fill="${ink.darker}"/>`,
  pot: (ink) =>
    rect(110, 180, 180, 130, ink.main, 22) +
    rect(110, 180, 40, 130, ink.light, 22) +
    rect(98, 166, 204, 24, ink.dark, 12) +
    rect(182, 140, 36, 28, ink.trim, 8) +
    stroke('M98 205 Q70 210 78 245 M302 205 Q330 210 322 245', ink.darker, 10),
  lantern: (ink) =>
    stroke('M145 140 Q200 50 255 140', ink.trim, 7) +
    rect(145, 135, 110, 26, ink.main, 10) +
    rect(155, 160, 90, 120, '#fbe9b0', 8) +
    ellipse(200, 225, 20, 34, '#f5c451') +
    stroke('M170 162 L170 280 M230 162 L230 280', ink.dark, 6) +
    rect(135, 278, 130, 42, ink.main, 12) +
    rect(135, 278, 130, 12, ink.light, 6),
  chair: (ink) =>
    stroke('M110 330 L260 190 M290 330 L140 190 M120 90 L140 195 M280 90 L260 195', ink.trim, 9) +
    path('M118 85 L282 85 L262 195 L138 195 Z', ink.main) +
    path('M130 200 L270 200 L290 240 L110 240 Z', ink.dark) +
    path('M118 85 L282 85 L279 105 L121 105 Z', ink.light),
  backpack: (ink) =>
    stroke('M170 95 Q200 55 230 95', ink.darker, 9) +
    path(
      'M120 150 Q120 85 200 85 Q280 85 280 150 L290 310 Q290 335 265 335 L135 335 Q110 335 110 310 Z',
      ink.main,
    ) +
    path('M125 140 Q200 180 275 140 L272 120 Q255 85 200 85 Q145 85 128 120 Z', ink.dark) +
    rect(140, 220, 120, 90, ink.light, 16) +
    stroke('M148 245 L252 245', ink.darker, 4) +
    rect(155, 155, 14, 50, ink.trim, 4) +
    rect(231, 155, 14, 50, ink.trim, 4) +
    path('M110 230 L92 245 L92 310 L112 320 Z M290 230 L308 245 L308 310 L288 320 Z', ink.dark),
  duffel: (ink) =>
    path(
      'M60 230 Q60 170 120 170 L280 170 Q340 170 340 230 L340 270 Q340 310 300 310 L100 310 Q60 310 60 270 Z',
      ink.main,
    ) +
    ellipse(75, 240, 22, 60, ink.dark) +
    stroke('M130 310 L130 170 Q200 60 270 170 L270 310', ink.trim, 10) +
    stroke('M110 195 L290 195', ink.darker, 4) +
    rect(165, 225, 70, 50, ink.light, 8),
  tote: (ink) =>
    stroke('M150 170 Q150 70 200 70 Q250 70 250 170', ink.dark, 11) +
    path('M105 160 L295 160 L280 335 L120 335 Z', ink.main) +
    path('M105 160 L295 160 L293 180 L107 180 Z', ink.light) +
    (ink.variation === 0
      ? stroke('M118 220 L284 220 M121 255 L281 255', ink.dark, 9)
      : ellipse(200, 250, 36, 36, ink.light)),
  pouch: (ink) =>
    rect(80, 160, 240, 150, ink.main, 26) +
    rect(80, 160, 240, 42, ink.dark, 20) +
    stroke('M100 186 L300 186', ink.trim, 5) +
    rect(292, 180, 12, 40, ink.trim, 5) +
    rect(150, 230, 100, 50, ink.light, 10),
} as const satisfies Record<string, Shape>;
