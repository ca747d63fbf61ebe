import type { answers as texts } from '../de/answers.ts';

export const answers: Record<keyof typeof texts, string> = {
  'Give each content a name of its own.': 'Da a cada contenido un nombre propio.',
  'These shares are more than all visitors: {share} for the first content, and at least {floor} for each of the {others} others.':
    'Estas partes suman más que todos los visitantes: {share} para el primer contenido y al menos {floor} para cada uno de los otros {others}.',
  'Its first day is over: choose another.': 'Su primer día ya pasó: elige otro.',
  'Its last day is over: choose another.': 'Su último día ya pasó: elige otro.',
  'It would end before it starts.': 'Terminaría antes de empezar.',
  'A campaign needs a name, an aim, two to six contents, and shares for the first and the others.':
    'Una campaña necesita un nombre, un objetivo, de dos a seis contenidos y partes para el primero y los demás.',
  'This shop has no such campaign.': 'Esta tienda no tiene esa campaña.',
  'The shares of the variations must add up to 100 %.': 'Las cuotas de las variantes deben sumar el 100 %.',
  'Each variation needs a share of at least 1 %.': 'Cada variante necesita una cuota de al menos el 1 %.',
  'Give each variation a name of its own.': 'Dé a cada variante un nombre propio.',
  'An audience that nobody is part of meets nothing.': 'Un público del que nadie forma parte no ve nada.',
  '“{name}” changes nothing: say what it changes, or choose “as it is”.':
    '«{name}» no cambia nada: diga qué cambia o elija «como ahora».',
  'The model of “{name}” is not there any more, or the gate did not let it through.':
    'El modelo de «{name}» ya no existe, o el control no lo dejó pasar.',
  'Amounts cannot be counted before Kindred knows the shop’s currency.':
    'Los importes no se pueden contar antes de que Kindred conozca la moneda de la tienda.',
  'Margin cannot be counted: Shopify knows of no product what it costs.':
    'El margen no se puede contar: Shopify no conoce el coste de ningún producto.',
  'Clicks are counted only of rows that Kindred fills: choose another goal, or leave out the theme’s own row, banners and the empty place.':
    'Los clics solo se cuentan en las filas que llena Kindred: elija otro objetivo, o deje fuera la fila propia del tema, los banners y el lugar vacío.',
  'This shop has no such experiment.': 'Esta tienda no tiene ese experimento.',
  'What has started cannot be changed any more: stop it, and make another.':
    'Lo que ha empezado ya no se puede cambiar: deténgalo y cree otro.',
  'It does not run.': 'No está en marcha.',
  'Only what has ended can be put into the archive.': 'Solo se puede archivar lo que ha terminado.',
  'Stop it first.': 'Deténgalo primero.',
  'It has started already.': 'Ya ha empezado.',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    'Como máximo {n} experimentos y campañas pueden estar en marcha a la vez: detenga antes uno.',
  'At most {n} experiments and {n} campaigns are kept, drafts and archived ones included: delete one first.':
    'Se guardan como máximo {n} experimentos y {n} campañas, incluidos los borradores y lo archivado: elimine antes uno.',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'En el grupo «{group}» no quedan tantos visitantes: detenga uno de sus experimentos o elija una cuota menor.',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'Los dispositivos no pueden reconocer uno de estos segmentos: es demasiado pequeño, sigue una regla propia o se busca de nuevo esta noche.',
  'Every page would carry too much: stop another experiment or campaign first.':
    'Cada página llevaría demasiado: detenga antes otro experimento u otra campaña.',
  'Recommendations have to run in the shop before anything can be tried.':
    'Las recomendaciones deben estar en marcha en la tienda antes de poder probar nada.',
  'What runs in the same places takes its visitors first: {names}. Of the others {share} are left, which is counted here.':
    'Lo que ya corre en los mismos lugares toma primero a sus visitantes: {names}. De los demás queda un {share}, y con eso se cuenta aquí.',
  'In some of these places, or of some of these visitors, what runs takes its own first, so fewer will meet it than said here: {names}.':
    'En algunos de estos lugares, o de algunos de estos visitantes, lo que corre toma primero los suyos, así que lo encontrarán menos de los que se dice aquí: {names}.',
  'Whom it takes meets no campaign in the same places meanwhile, {share} of visitors: {names}.':
    'A quienes toma no les sale entretanto ninguna campaña en los mismos lugares, {share} de los visitantes: {names}.',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindred no guarda país, idioma ni dispositivo de los visitantes anteriores, así que aquí se cuentan todos: lo verán menos.',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopify no conoce el coste de ningún producto, así que el margen no se vigila.',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    'Un experimento necesita un nombre, de dos a seis variantes con una cuota cada una, un objetivo y de 1 a 90 días.',
  'Too few visitors were measured in the last 28 days to say what could be seen, and when.':
    'En los últimos 28 días se midieron muy pocos visitantes para decir qué se podría ver y cuándo.',
  'People buy differently on weekends: whole weeks compare best.':
    'Los fines de semana se compra de otra manera: lo mejor es comparar semanas completas.',
  'An average order can grow because small orders are missing: look at revenue per visitor beside it.':
    'El pedido medio puede crecer porque faltan pedidos pequeños: mire también los ingresos por visitante.',
  'So small a change would not be found within a year with your visitors. Try something bolder, or look for a larger change.':
    'Con sus visitantes, un cambio tan pequeño no se encontraría en un año. Pruebe algo más atrevido o busque un cambio mayor.',
  '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.':
    '{days} días son pocos: un cambio así solo se encontraría {n} veces de cada 100. Hacen falta {needed} días.',
  'Some variation will have fewer than {visitors} visitors, or {conversions} who did what is measured.':
    'Alguna variante tendrá menos de {visitors} visitantes, o menos de {conversions} que hagan lo que se mide.',
  'Clicked, of the times it was seen': 'Con clic, de las veces que se vio',
  'Could be bought, of what was clicked': 'Se podía comprar, de lo que recibió clic',
  'Put into the cart, of what was clicked': 'Añadido al carrito, de lo que recibió clic',
  'Ordered, of what was put into the cart': 'Pedido, de lo añadido al carrito',
  '{what}: show something else': '{what}: mostrar otra cosa',
  '{what}: something else for whom it does not reach': '{what}: otra cosa para quienes no responden',
  '{what}: see whether it helps in this place': '{what}: ver si ayuda en este lugar',
  '{what}: stop it': '{what}: detener',
  '{what}: make sure with a test': '{what}: asegurarse con una prueba',
  '{what}: show first what is in stock': '{what}: mostrar primero lo que hay en existencias',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. At no other step does it lose as much.':
    '{step}: {own} ({low} a {high}). Los demás como este alcanzan {peers}. En ningún otro paso se pierde tanto.',
  'No group of visitors and no place was found that explains it, so what is shown is the likeliest reason.':
    'Ningún grupo de visitantes ni ningún lugar lo explica, así que la razón más probable es lo que se muestra.',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n} segmento responde mucho menos que a lo demás; el resto, como siempre.|{n} segmentos responden mucho menos que a lo demás; el resto, como siempre.',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'Lo que se muestra aquí funciona en otros lugares tan bien como lo demás, así que lo más probable es que se deba al lugar.',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    'En algunos lugares funciona tan bien como lo demás y en estos mucho peor, así que lo más probable es que se deba al lugar.',
  'It loses at several steps at once, which another heading or place seldom mends.':
    'Pierde en varios pasos a la vez, lo que otro título u otro lugar rara vez arregla.',
  'It looks so, but too few visitors have met it to be sure.':
    'Eso parece, pero lo han visto muy pocos visitantes para estar seguros.',
  'Visitors click what they cannot buy.': 'Los visitantes hacen clic en lo que no pueden comprar.',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    'Si es un error: durante la prueba, la mitad de los visitantes se queda sin ello, unos {orders} pedidos a la semana.',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    'Si es un error: la mitad de los visitantes ve la otra versión durante la prueba. Si fuera un {effect} peor, costaría unos {orders} pedidos a la semana.',
  'In “{name}” visitors were not split as planned, so it tells nothing of this model.':
    'En «{name}» los visitantes no estaban repartidos como se había planeado, así que no dice nada de este modelo.',
  '“{name}” has shown this model to too few visitors to tell: {needed} are needed at the least.':
    '«{name}» ha mostrado este modelo a demasiado pocos visitantes para decir algo: se necesitan al menos {needed}.',
  'By “{name}” this model does better. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'Según «{name}», este modelo va mejor. Si allí lo hubieran visto todos: {metric} {change} (entre {low} y {high}).',
  'By “{name}” this model does worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'Según «{name}», este modelo va peor. Si allí lo hubieran visto todos: {metric} {change} (entre {low} y {high}).',
  'By “{name}” this model may do better or worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'Según «{name}», este modelo puede ir mejor o peor. Si allí lo hubieran visto todos: {metric} {change} (entre {low} y {high}).',
  '{why} Kindred uses it only if you confirm it.': '{why} Kindred solo lo usa si lo confirmas.',
  'Choosing by what visitors do is learning: agree to training first.':
    'Elegir según lo que hacen los visitantes es aprender: acepta primero el entrenamiento.',
  'Stop this experiment?': '¿Parar este experimento?',
  'Move this experiment to the archive?': '¿Mover este experimento al archivo?',
  'It stays as it is, with what was learned, and leaves the list of what has ended.':
    'Se queda como está, con lo aprendido, y sale de la lista de terminados.',
  'Delete this experiment?': '¿Eliminar este experimento?',
  'Its figures and what was learned go for good. To keep them, move it to the archive instead.':
    'Sus cifras y lo aprendido se pierden para siempre. Para conservarlos, muévelo al archivo.',
  'Its figures and what was learned go for good.': 'Sus cifras y lo aprendido se pierden para siempre.',
  'Intervals and p by Welch’s test of the relative change (delta method), at the end only.':
    'Intervalos y p con la prueba de Welch del cambio relativo (método delta), solo al final.',
  'Intervals are asymptotic confidence sequences: they hold on all days together, however often one looks.':
    'Los intervalos son secuencias de confianza asintóticas: valen todos los días a la vez, por mucho que se mire.',
  'An interval of 95 % holds the true change in 95 of 100 such experiments. Where it crosses the dashed line, chance could have done it all.':
    'Un intervalo del 95 % contiene el cambio verdadero en 95 de 100 experimentos así. Donde cruza la línea discontinua, todo podría ser azar.',
  'p, corrected: for all metrics and variations that are judged together (Holm), so that many looks at one experiment raise no false alarm. By it, and by nothing else, something is called better or worse.':
    'p corregido: para todas las métricas y variantes que se juzgan juntas (Holm), para que muchas miradas a un experimento no den falsas alarmas. Solo por él se dice mejor o peor.',
  'Chance to be better: the Bayesian reading with a flat prior. It helps to weigh; it decides nothing.':
    'Probabilidad de ser mejor: la lectura bayesiana con una distribución previa plana. Ayuda a sopesar; no decide nada.',
  'What a visitor did is counted from when they first reached the place, in every variation alike. Of one visitor so much revenue is counted as a cap allows that was set before the start; margin has none.':
    'Lo que hizo un visitante se cuenta desde que llegó por primera vez al lugar, igual en cada variante. Los ingresos de un visitante se cuentan hasta un tope fijado antes de empezar; el margen no tiene ninguno.',
  'What visitors did before explains part of the differences; that part was taken out (CUPED), which makes intervals narrower and shifts nothing.':
    'Lo que los visitantes hicieron antes explica parte de las diferencias; esa parte se ha quitado (CUPED), lo que estrecha los intervalos y no desplaza nada.',
  'Cancelled or returned: orders that were cancelled, or of which something was sent back or paid back, until four weeks after the end.':
    'Cancelados o devueltos: los pedidos que se cancelaron, o de los que algo se devolvió o se reembolsó, hasta cuatro semanas después del final.',
  'Only visitors who allow measuring are in it.': 'Solo entran visitantes que permiten medir.',
  '“{name}”: {p}, were the change the same in all segments.':
    '«{name}»: {p}, si el cambio fuera el mismo en todos los segmentos.',
  'Cochran’s Q of the segments with at least 100 visitors in every variation, corrected for variations (Holm); it holds for one look, at the end.':
    'Q de Cochran de los segmentos con al menos 100 visitantes en cada variante, corregida por variantes (Holm); vale para una sola mirada, al final.',
  'A number from 1 to 100, please.': 'Un número de 1 a 100.',
  'Languages are codes with commas between them, such as de, fr-CA.':
    'Los idiomas son códigos separados por comas, como de, fr-CA.',
  'Say what is changed, at least one thing.': 'Di qué se cambia, al menos una cosa.',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Como máximo {n} carácter.|Como máximo {n} caracteres.',
  'This is missing.': 'Esto falta.',
  'Something is missing or wrong above: it is marked.': 'Arriba falta algo o está mal: está marcado.',
  'The plan was not saved': 'El plan no se guardó',
  'Delete this draft?': '¿Eliminar este borrador?',
  'It was never started, so no figures are lost.': 'Nunca se inició, así que no se pierden cifras.',
  'The shares add up to {total} %; they must be 100 %.': 'Las partes suman {total} %; deben sumar 100 %.',
  'A whole number of days from 1 to 90, please.': 'Un número entero de días, de 1 a 90.',
  'A number from 0.5 to 200, please.': 'Un número de 0,5 a 200.',
  'A number from 0 to 100, please.': 'Un número de 0 a 100.',
  'Start this experiment?': '¿Iniciar este experimento?',
  'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.':
    'Los visitantes que permiten medir participan desde la próxima página que abran, en un minuto más o menos. Puedes pararlo en cualquier momento.',
  'Whoever is missing from a variation may be just those who behave otherwise, and then any difference could come from that.':
    'Quienes faltan en una variante pueden ser justo los que se comportan de otra forma, y entonces cualquier diferencia podría venir de ahí.',
  'With a working split chance would hardly do this ({p}).':
    'Con un reparto correcto, el azar apenas haría esto ({p}).',
  'What to look for:': 'Qué hay que mirar:',
  'Does every variation show on all devices? Look at the shop’s pages on a phone, too.':
    '¿Se ve cada variante en todos los dispositivos? Mira las páginas también en un teléfono.',
  'Was the theme, or an app that changes pages, edited while the experiment ran?':
    '¿Se editó el tema, o una aplicación que cambia páginas, durante el experimento?',
  'Is a row in one variation much slower or further down, so that fewer visitors reach it?':
    '¿La fila es mucho más lenta o está más abajo en una variante, de modo que llegan menos visitantes?',
  'Does a program visit the shop, such as a monitor or a price robot?':
    '¿Visita la tienda algún programa, como un monitor o un robot de precios?',
  'Stop it, put right what you find, and start it anew: these days cannot be repaired.':
    'Páralo, corrige lo que encuentres y empieza de nuevo: estos días no se pueden reparar.',
  'It has started, so its plan stands: {link}.': 'Ya ha empezado, así que su plan está fijado: {link}.',
  'see what comes of it': 'mira qué resulta',
  'Put right what is marked, and this is worked out anew.':
    'Corrige lo que está marcado y esto se calcula de nuevo.',
  'Remove the last variation': 'Quitar la última variante',
  'Stop everything that runs?': '¿Parar todo lo que está en marcha?',
  'Stopped: new pages no longer try anything': 'Parado: las páginas nuevas ya no prueban nada',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Una página que Shopify guarda unos minutos puede seguir probándolo; lo que llegue desde ahora no se cuenta.',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'Terminan todos los experimentos, el grupo de comparación y cada campaña, también las planeadas o en pausa. Los resultados quedan, pero nada sigue donde estaba: habría que empezarlo de nuevo.',
  'Go on with this campaign?': '¿Continuar con esta campaña?',
  'Visitors meet it again from the next page they open, within a minute or so.':
    'Los visitantes vuelven a verla desde la próxima página que abran, en un minuto más o menos.',
  'Pause this campaign?': '¿Pausar esta campaña?',
  'Every visitor sees your shop as it is without it, within a minute or so. It keeps what it learned, and can go on.':
    'En un minuto más o menos, cada visitante ve tu tienda tal como es sin ella. Conserva lo aprendido y puede continuar.',
  'Show all contents alike again?': '¿Mostrar de nuevo todos los contenidos por igual?',
  'All contents but the first get the same share, in every segment, and it goes on learning from there. This takes back all that Kindred changed by itself.':
    'Todos los contenidos menos el primero reciben la misma parte, en cada segmento, y desde ahí se sigue aprendiendo. Esto deshace todo lo que Kindred cambió por sí mismo.',
  'Stop this campaign?': '¿Parar esta campaña?',
  'Move this campaign to the archive?': '¿Mover esta campaña al archivo?',
  'It stays as it is, and leaves the list of what has ended.':
    'Queda como está y sale de la lista de lo terminado.',
  'Delete this campaign?': '¿Eliminar esta campaña?',
  'Its figures, its log and what was learned go for good.':
    'Sus cifras, su registro y lo aprendido se pierden para siempre.',
  'Every visitor sees your shop as it is without it, within a minute or so. What was counted stays; it cannot be started again, but a draft can be made of it.':
    'Cada visitante ve tu tienda tal como es sin él, en un minuto más o menos. Lo contado queda; no se puede volver a iniciar, pero puedes crear un borrador con lo mismo.',
  'Intervals of changes hold whenever one looks, and for all contents together: looking every day makes nothing look better than it is (confidence sequences). Those of values are for one look. Nothing is told of fewer than 25 visitors who did something with a content, or with the first.':
    'Los intervalos de los cambios valen siempre que se mire, y para todos los contenidos juntos: mirar cada día no hace que nada parezca mejor de lo que es (secuencias de confianza). Los de los valores valen para una sola mirada. No se dice nada si menos de 25 visitantes hicieron algo con un contenido, o con el primero.',
  'Plain averages would mislead: a content that began badly by chance is shown less and never makes up for it. So each visitor counts the more, the less likely it was that they would be shown what they met (inverse propensities).':
    'Los simples promedios engañarían: un contenido que empezó mal por azar se muestra menos y nunca se recupera. Por eso cada visitante cuenta tanto más cuanto menos probable era que se le mostrara lo que vio (probabilidades inversas).',
  'What shares should bring is worked out from the visitors they were learned from, so no single number is told, and the interval is wide enough for that (Scheffé).':
    'Lo que deberían aportar las partes se calcula con los mismos visitantes de los que se aprendieron. Por eso no se da una cifra única, y el intervalo es lo bastante amplio para ello (Scheffé).',
};
