export const customerSegments = {
  'whether segments are used in Shopify': 'si los segmentos se usan en Shopify',
  'Customers who ordered can carry their segment in Shopify, where Shopify Messaging, Flow and discounts can use it. Before you switch it on:':
    'Los clientes que han hecho un pedido pueden llevar su segmento en Shopify, donde Shopify Messaging, Flow y los descuentos pueden usarlo. Antes de activarlo:',
  'Kindred writes one metafield, “Segment (Kindred)”, to the customer: the id of the segment. Of an order it asks only which customer placed it: no name, no address.':
    'Kindred escribe un metacampo, «Segment (Kindred)», en el cliente: el identificador del segmento. De un pedido solo pregunta qué cliente lo hizo: ni nombre ni dirección.',
  'It writes only to customers whose visits of the last 90 days, on each device that they ordered from, all allowed marketing as well as measuring, and never of a segment with fewer than {n} such customers.':
    'Solo escribe en los clientes cuyas visitas de los últimos 90 días, en cada dispositivo con el que hicieron un pedido, permitieron todas el marketing además de la medición, y nunca de un segmento con menos de {n} de esos clientes.',
  'For each segment Shopify gets a customer segment, “Kindred: …”. Every night it is brought up to date; it is renamed, merged and deleted with the segment here.':
    'Por cada segmento, Shopify recibe un segmento de clientes, «Kindred: …». Se actualiza cada noche, y cambia de nombre, se une y se elimina con el segmento de aquí.',
  'You will see in Shopify which customer is in which segment. Your privacy policy has to say so: the text on the Privacy page does, once this is on.':
    'Verás en Shopify qué cliente está en qué segmento. Tu política de privacidad debe decirlo: el texto de la página Privacidad lo hace una vez activado.',
  'Switching it off removes all of it again; an erasure, or a visit that no longer allows marketing on a device that they ordered from, removes that customer’s.':
    'Al desactivarlo se quita todo; un borrado, o una visita que ya no permite el marketing en un dispositivo con el que se hizo un pedido, quita lo de ese cliente.',
  'Switch it off before you uninstall Kindred: without access to your shop it can remove nothing.':
    'Desactívalo antes de desinstalar Kindred: sin acceso a tu tienda no puede quitar nada.',
  'It is off: nothing stands with your customers that Kindred wrote since it was installed. What an earlier installation left with them goes when you switch it on and then off; its customer segments, “Kindred: …”, you delete in Shopify.':
    'Está desactivado: en tus clientes no consta nada que Kindred escribiera desde que se instaló. Lo que dejó en ellos una instalación anterior se quita al activarlo y desactivarlo después; sus segmentos de clientes, «Kindred: …», los eliminas tú en Shopify.',
  'Switch on': 'Activar',
  'Switch off': 'Desactivar',
  'Switch it off and remove everything?': '¿Desactivarlo y quitarlo todo?',
  'What Kindred wrote is removed from all customers, and the segments that it made in Shopify are deleted. What uses them there will find nobody.':
    'Lo que Kindred escribió se quita de todos los clientes, y los segmentos que creó en Shopify se eliminan. Lo que los use allí no encontrará a nadie.',
  'Customers carry their segment in Shopify. Last brought up to date: {date}.':
    'Los clientes llevan su segmento en Shopify. Última actualización: {date}.',
  'A segment with fewer than {n} customers who allow marketing stays empty there.':
    'Un segmento con menos de {n} clientes que permiten el marketing queda vacío allí.',
  'Segments are being written to customers in Shopify.':
    'Se están escribiendo los segmentos en los clientes de Shopify.',
  'What Kindred wrote to customers is being removed from Shopify.':
    'Lo que Kindred escribió en los clientes se está quitando de Shopify.',
  'It went off with your agreement to segments, and what was written to customers with it.':
    'Se desactivó con tu acuerdo sobre los segmentos, y lo escrito en los clientes se quitó con él.',
  'Shopify no longer lets Kindred write to customers, so it is off. What was written before still stands there: have it removed, for which Shopify asks you once more.':
    'Shopify ya no permite que Kindred escriba en los clientes, así que está desactivado. Lo que se escribió antes sigue allí: haz que se quite; para ello, Shopify te pregunta otra vez.',
  'You did not allow it in Shopify, so nothing was changed.':
    'No lo permitiste en Shopify, así que no se cambió nada.',
  'Segments wait for your agreement: decide on the Privacy page first.':
    'Los segmentos esperan tu acuerdo: decide primero en la página Privacidad.',
  'Shopify did not give Kindred the permission to write to customers, so nothing was changed.':
    'Shopify no dio a Kindred permiso para escribir en los clientes, así que no se cambió nada.',
  'Have it removed': 'Quitarlo',
};
