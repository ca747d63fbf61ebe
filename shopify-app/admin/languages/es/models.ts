import type { models as texts } from '../de/models.ts';

export const models: Record<keyof typeof texts, string> = {
  'the releases': 'las publicaciones',
  'No model yet': 'Todavía no hay modelo',
  'The first model appears here once it was trained and compared with simpler methods. Until then the row in your storefront shows other products of the same collection; what you exclude is left out from the first model on.':
    'El primer modelo aparece aquí cuando se haya entrenado y comparado con métodos más sencillos. Hasta entonces, la fila de tu tienda muestra otros productos de la misma colección; lo que excluyas queda fuera a partir del primer modelo.',
  '{model}, {date}': '{model}, {date}',
  '{products} · {size} · id {id}': '{products} · {size} · ID {id}',
  "Fingerprint of the model's bytes (SHA-256): {start}…": 'Huella del archivo del modelo (SHA-256): {start}…',
  'In use': 'En uso',
  Kept: 'Guardado',
  Deleted: 'Borrado',
  'Not released': 'No publicado',
  'The model itself was deleted: it may have learned from data that a shopper has had erased since. This report is all that is left of it.':
    'El modelo en sí se borró: puede haber aprendido de datos que un cliente ha hecho borrar desde entonces. De él solo queda este informe.',
  'This model is in use now': 'Este modelo está ahora en uso',
  'Use this model': 'Usar este modelo',
  'Use this model?': '¿Usar este modelo?',
  'Shoppers get the model of {date} from their next page on, within a minute or so. The model in use now is kept, and you can go back to it here.':
    'Los clientes reciben el modelo del {date} a partir de su próxima página, en cosa de un minuto. El modelo en uso ahora se guarda, y puedes volver a él aquí.',
  'Read model card': 'Leer la ficha del modelo',
  'Close model card': 'Cerrar la ficha del modelo',
  'Download model card': 'Descargar la ficha del modelo',
  'The model card is a technical document, in English.':
    'La ficha del modelo es un documento técnico, en inglés.',
  'How it was measured: {how}. Learnt from {visits}, judged on {cases}; in {unseen} of them the product was new and could not be known. Recall@20 is the share found in the first 20.':
    'Cómo se midió: {how}. Aprendió de {visits}, se evaluó en {cases}; en {unseen} de ellos el producto era nuevo y no se podía conocer. Recall@20 es la parte encontrada entre los 20 primeros.',
  '{n} visit|{n} visits': '{n} visita|{n} visitas',
  '{n} case|{n} cases': '{n} caso|{n} casos',
  'This model': 'Este modelo',
  Method: 'Método',
  'Found in first 20': 'Encontrados entre los 20 primeros',
  '95 % interval': 'Intervalo del 95 %',
  'How far up (MRR)': 'A qué altura (MRR)',
  'Catalogue shown': 'Catálogo mostrado',
  '{share} on its interval, on a scale from 0 to {most}':
    '{share} en su intervalo, en una escala de 0 a {most}',
  '{low} to {high}': '{low} a {high}',
  'Released.': 'Publicado.',
  'Not released.': 'No publicado.',
  '{judged} There was nothing to compare it by.': '{judged} No había nada con qué compararlo.',
  '{judged} In {share} of {cases} the product that a shopper looked at next was among its first 20. Measured on other visits of this shop it would most likely (95 %) lie between {low} and {high}.':
    '{judged} En el {share} de {cases}, el producto que un cliente miró después estaba entre sus 20 primeros. Medido en otras visitas de esta tienda, lo más probable (95 %) es que esté entre {low} y {high}.',
  'The best simpler method, “{method}”, found {share}: as many.':
    'El mejor método más sencillo, «{method}», encontró {share}: los mismos.',
  'The best simpler method, “{method}”, found {share}: {n} point fewer.|The best simpler method, “{method}”, found {share}: {n} points fewer.':
    'El mejor método más sencillo, «{method}», encontró {share}: {n} punto menos.|El mejor método más sencillo, «{method}», encontró {share}: {n} puntos menos.',
  'The best simpler method, “{method}”, found {share}: {n} point more.|The best simpler method, “{method}”, found {share}: {n} points more.':
    'El mejor método más sencillo, «{method}», encontró {share}: {n} punto más.|El mejor método más sencillo, «{method}», encontró {share}: {n} puntos más.',
  '{a} {b}': '{a} {b}',
  'The model takes {bytes} bytes; shoppers may be asked to load {most}.':
    'El modelo ocupa {bytes} bytes; a los clientes se les pueden hacer cargar {most} como mucho.',
  'The exported model names {share} of the products that the trained one does; {least} % is the least.':
    'El modelo exportado nombra el {share} de los productos que nombra el entrenado; hace falta al menos el {least} %.',
  'Too few visits to judge a model by: {pairs} predictions from {visits} held-out visits, at least {leastPairs} from {leastVisits} are needed. Until then recommendations rest on what products have in common and on what is popular.':
    'Muy pocas visitas para evaluar un modelo: {pairs} predicciones de {visits} visitas reservadas; hacen falta al menos {leastPairs} de {leastVisits}. Hasta entonces las recomendaciones se basan en lo que los productos tienen en común y en lo que es popular.',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval).':
    'Claramente peor que el modelo que los clientes tienen ahora: de {low} a {high} puntos de recall@20 (intervalo del 95 %).',
  'Clearly worse than the baseline {model}: {low} to {high} points of recall@20 (95 % interval).':
    'Claramente peor que el método más sencillo {model}: de {low} a {high} puntos de recall@20 (intervalo del 95 %).',
  'Not clearly better than {model}, and it cannot explain itself: {low} to {high} points of recall@20 (95 % interval).':
    'No es claramente mejor que {model} y no puede explicarse: de {low} a {high} puntos de recall@20 (intervalo del 95 %).',
  'Against {model} {low} to {high} points of recall@20 (95 % interval).':
    'Frente a {model}, de {low} a {high} puntos de recall@20 (intervalo del 95 %).',
  '{found} of next products stood in its top 20.':
    'El {found} de los productos que se miraron después estaba entre sus 20 primeros.',
  'Against the release shoppers have now {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'Frente al modelo que los clientes tienen ahora, de {low} a {high} puntos de recall@20 (intervalo del 95 %), en las {visits} visitas desde entonces.',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'Claramente peor que el modelo que los clientes tienen ahora: de {low} a {high} puntos de recall@20 (intervalo del 95 %), en las {visits} visitas desde entonces.',
  'There is no history yet: recommendations rest on what products have in common and on what is new.':
    'Todavía no hay historial: las recomendaciones se basan en lo que los productos tienen en común y en lo que es nuevo.',
  'Not compared with the release shoppers have now: too few visits came after it, and it knows the earlier ones.':
    'No se comparó con el modelo que los clientes tienen ahora: después llegaron muy pocas visitas, y las anteriores ya las conoce.',
  'Refreshed without a full training: {added} visits are new or changed, {removed} are gone or changed. Settings, and a network where there is one, are those of the last full training.':
    'Actualizado sin un entrenamiento completo: {added} visitas son nuevas o han cambiado, {removed} ya no están o han cambiado. Los ajustes, y la red si la hay, son los del último entrenamiento completo.',
  'nothing to judge': 'nada que evaluar',
  'last {n} days held out, all products ranked, each step counted as a view, expected rank under ties':
    'los últimos {n} días reservados, todos los productos ordenados, cada paso contado como una vista, rango esperado en caso de empate',
  'newest {share} % of visits held out, all products ranked, each step counted as a view, expected rank under ties':
    'el {share} % de visitas más recientes reservado, todos los productos ordenados, cada paso contado como una vista, rango esperado en caso de empate',
  'newest half of the visits since the last full training held out, all products ranked, each step counted as a view, expected rank under ties':
    'la mitad más reciente de las visitas desde el último entrenamiento completo reservada, todos los productos ordenados, cada paso contado como una vista, rango esperado en caso de empate',
  'the training': 'el entrenamiento',
  Training: 'Entrenamiento',
  'Kindred trains models only after you agree. {link}.':
    'Kindred solo entrena modelos después de que aceptes. {link}.',
  'Read what you would agree to': 'Lee qué aceptarías',
  'There was no training yet. The first one starts by itself once Kindred has read the catalogue and the orders.':
    'Todavía no ha habido ningún entrenamiento. El primero empieza solo en cuanto Kindred haya leído el catálogo y los pedidos.',
  'Train now': 'Entrenar ahora',
  'Train a new model?': '¿Entrenar un modelo nuevo?',
  'Kindred learns from the visits, orders and catalogue of this shop as they are now. The new model replaces the one in use only if it holds up against it and against simpler methods.':
    'Kindred aprende de las visitas, los pedidos y el catálogo de esta tienda tal como están ahora. El modelo nuevo solo sustituye al que está en uso si resiste la comparación con él y con métodos más sencillos.',
  'Stop training': 'Detener el entrenamiento',
  'Waiting to start': 'Esperando para empezar',
  'The last training is done': 'El último entrenamiento ha terminado',
  'The last training led to no release': 'El último entrenamiento no llevó a ninguna publicación',
  'The last training failed': 'El último entrenamiento falló',
  'The last training was stopped': 'El último entrenamiento se detuvo',
  '{state}.': '{state}.',
  '{state}: {message}': '{state}: {message}',
  'Training progress': 'Progreso del entrenamiento',
  'How long it takes shows in a moment.': 'En un momento se verá cuánto tarda.',
  'Less than a minute left.': 'Queda menos de un minuto.',
  'About {n} minute left.|About {n} minutes left.':
    'Queda alrededor de {n} minuto.|Quedan alrededor de {n} minutos.',
  'About {n} hour left.|About {n} hours left.': 'Queda alrededor de {n} hora.|Quedan alrededor de {n} horas.',
  'Waiting for its turn': 'Espera su turno',
  'Reading what the shop has seen': 'Leyendo lo que ha visto la tienda',
  'Interrupted; goes on when the server is back': 'Interrumpido; sigue cuando vuelva el servidor',
  'Comparing products': 'Comparando productos',
  'Counting what is seen together': 'Contando lo que se ve junto',
  'Solving product by product': 'Calculando producto a producto',
  'Looking one step further': 'Mirando un paso más allá',
  'Learning what goes together': 'Aprendiendo qué combina',
  'Trying what suits this shop': 'Probando qué le va bien a esta tienda',
  'Weighing the parts': 'Sopesando las partes',
  'Judging {model}': 'Evaluando {model}',
  'Measuring what the ranking weights cost': 'Midiendo lo que cuestan los pesos',
  'Listing related products': 'Listando productos relacionados',
  'The gate lets it through': 'Ha superado la prueba',
  'The gate refuses it': 'No ha superado la prueba',
  'A new model is active.': 'Hay un modelo nuevo en uso.',
  'The model took in {n} visit without a full training.|The model took in {n} visits without a full training.':
    'El modelo ha incorporado {n} visita sin un entrenamiento completo.|El modelo ha incorporado {n} visitas sin un entrenamiento completo.',
  'It forgot {n} visit without a trace.|It forgot {n} visits without a trace.':
    'Ha olvidado {n} visita sin dejar rastro.|Ha olvidado {n} visitas sin dejar rastro.',
  'The new model was not released.': 'El modelo nuevo no se publicó.',
  'The models before it had learned from data that was erased, and are deleted.':
    'Los modelos anteriores habían aprendido de datos que se borraron, y se han borrado.',
  'You stopped it. The model in use stays as it is; the next training by itself is in a day.':
    'Lo has detenido tú. El modelo en uso sigue como está; el próximo entrenamiento automático será dentro de un día.',
  'The training failed: {problem}': 'El entrenamiento falló: {problem}',
  'The training was interrupted {times} times and given up.':
    'El entrenamiento se interrumpió {times} veces y se abandonó.',
  'There is nothing to recommend yet: the catalogue is empty.':
    'Aún no hay nada que recomendar: el catálogo está vacío.',
  'It needed more memory than it may have.': 'Necesitaba más memoria de la que puede tener.',
  'Its process ended early ({how}).': 'Su proceso terminó antes de tiempo ({how}).',
  'Its process said something that is not in the agreed form.':
    'Su proceso dijo algo que no tiene la forma acordada.',
  'Kindred may not learn from this shop: the merchant has not agreed to training, or has withdrawn it.':
    'Kindred no puede aprender de esta tienda: falta el consentimiento para el entrenamiento o se ha retirado.',
  'This shop has no such release.': 'Esta tienda no tiene esa publicación.',
  'There is no model to activate here: the gate did not let it through, or its bytes were deleted.':
    'Aquí no hay ningún modelo que usar: no superó la prueba, o su archivo se borró.',
  'This release has no model card.': 'Esta publicación no tiene ficha del modelo.',
  'Products that go together': 'Productos que combinan',
  'The taste of a visit': 'El gusto de una visita',
  'The course of a visit': 'El curso de una visita',
  'Several models as one': 'Varios modelos en uno',
  'The model shoppers had then': 'El modelo que tenían entonces los clientes',
  'Best sellers for everyone': 'Lo más vendido para todos',
  'Seen in this visit, then best sellers': 'Vistos en esta visita, luego los más vendidos',
  'What followed the last product': 'Lo que siguió al último producto',
  'Products seen in the same visits': 'Productos vistos en las mismas visitas',
  'What similar visits looked at': 'Lo que miraron visitas parecidas',
  '{name} ({model})': '{name} ({model})',
  'The shop has no products yet, so there is nothing to recommend.':
    'La tienda aún no tiene productos, así que no hay nada que recomendar.',
  'No visitor was shown this model by chance beside another, so only the comparison above speaks for it.':
    'A ningún visitante se le mostró este modelo al azar junto a otro, así que solo lo respalda la comparación de arriba.',
  'To know, show it to some visitors first: {link}.':
    'Para saberlo, muéstralo primero a una parte de los visitantes: {link}.',
  'plan an experiment with it': 'planifica un experimento con él',
  'Use it all the same': 'Usarlo de todos modos',
};
