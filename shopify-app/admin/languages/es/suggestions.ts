import type { suggestions as texts } from '../de/suggestions.ts';

export const suggestions: Record<keyof typeof texts, string> = {
  'Nobody was shown what this would show, so nothing can be told before it is tried.':
    'Nadie ha visto lo que esto mostraría, así que no se puede decir nada antes de probarlo.',
  'What was shown so far differs too much from what this would show: {n} visitors tell as much as {have} would, and {needed} are needed. Try it with a small share of visitors first.':
    'Lo mostrado hasta ahora difiere demasiado de lo que esto mostraría: {n} visitantes dicen tanto como {have}, y hacen falta {needed}. Pruébalo primero con una pequeña parte de los visitantes.',
  'The probabilities that were noted do not fit what was shown (their weights are {mean} on average and should be 1), so nothing can be told from them.':
    'Las probabilidades anotadas no encajan con lo que se mostró (sus pesos son {mean} de media y deberían ser 1), así que no se puede decir nada con ellas.',
  'Clicked, of the times it was seen': 'Con clic, de las veces que se vio',
  'Could be bought, of what was clicked': 'Se podía comprar, de lo que recibió clic',
  'Put into the cart, of what was clicked': 'Añadido al carrito, de lo que recibió clic',
  'Ordered, of what was put into the cart': 'Pedido, de lo añadido al carrito',
  '{what}: show something else': '{what}: mostrar otra cosa',
  '{what}: only for those it reaches': '{what}: solo para quienes responden',
  '{what}: try another place': '{what}: probar otro lugar',
  '{what}: stop it': '{what}: detener',
  '{what}: show it to more visitors': '{what}: mostrarlo a más visitantes',
  '{what}: leave out what is sold out': '{what}: quitar lo agotado',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. Nowhere else does it lose as much.':
    '{step}: {own} ({low} a {high}). Los demás como este alcanzan {peers}. En ningún otro paso se pierde tanto.',
  'It is so with all visitors and wherever it stands, so what is shown is the likeliest reason.':
    'Es así con todos los visitantes y en todas partes, así que lo más probable es que se deba a lo que se muestra.',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n} segmento responde mucho menos que a lo demás; el resto, como siempre.|{n} segmentos responden mucho menos que a lo demás; el resto, como siempre.',
  'Visitors in no segment take to it far less than to others; segments take to it as usual.':
    'Los visitantes sin segmento responden mucho menos que a lo demás; los segmentos, como siempre.',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'Lo que se muestra aquí funciona en otros lugares tan bien como lo demás, así que lo más probable es que se deba al lugar.',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    'En algunos lugares funciona tan bien como lo demás y en estos mucho peor, así que lo más probable es que se deba al lugar.',
  'It loses at several steps at once, which another heading or place seldom mends.':
    'Pierde en varios pasos a la vez, lo que otro título u otro lugar rara vez arregla.',
  'It looks so, but too few visitors have met it to be sure.':
    'Eso parece, pero lo han visto muy pocos visitantes para estar seguros.',
  'Visitors click what they cannot buy. What can be bought does as usual.':
    'Los visitantes hacen clic en lo que no pueden comprar. Lo que se puede comprar funciona como siempre.',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    'Si es un error: durante la prueba, la mitad de los visitantes se queda sin ello, unos {orders} pedidos a la semana.',
  'If it is as bad as it looks: shown twice as often, it loses about {orders} more orders a week.':
    'Si es tan malo como parece: mostrado el doble, cuesta unos {orders} pedidos más a la semana.',
  'If that is wrong, nothing is lost: products come back as soon as they can be bought.':
    'Si es un error, no se pierde nada: los productos vuelven en cuanto se pueden comprar.',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    'Si es un error: la mitad de los visitantes ve la otra versión durante la prueba. Si fuera un {effect} peor, costaría unos {orders} pedidos a la semana.',
};
