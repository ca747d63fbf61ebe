import type { traffic as texts } from '../de/traffic.ts';

export const traffic: Record<keyof typeof texts, string> = {
  'Events in the last hour': 'Eventos de la última hora',
  'A minute': 'Por minuto',
  'kept, on average': 'guardados, de media',
  'Busiest minute': 'Minuto con más eventos',
  'nothing came in': 'no llegó nada',
  'kept at {time}': 'guardados a las {time}',
  'Kept and refused': 'Guardados y rechazados',
  'in the last hour': 'en la última hora',
  'Events by the minute: {kept} kept, {refused} refused, at most {most} in a minute':
    'Eventos por minuto: {kept} guardados, {refused} rechazados, como mucho {most} en un minuto',
  'A bar for each minute, from an hour ago to now. Green was kept, red was refused.':
    'Una barra por minuto, desde hace una hora hasta ahora. Verde: guardados; rojo: rechazados.',
  'What shoppers’ devices download': 'Lo que descargan los dispositivos de los clientes',
  'Compressed, as it is sent. A device keeps each of these until there is a new one.':
    'Comprimido, tal como se envía. Un dispositivo guarda cada uno hasta que hay uno nuevo.',
  Size: 'Tamaño',
  'The script that starts': 'El script de inicio',
  'On every page': 'En cada página',
  'The script that ranks': 'El script que ordena',
  'With consent, where a row comes into view': 'Con consentimiento, donde una fila queda a la vista',
  'Tells the shopper’s segment there': 'Dice allí el segmento',
  'With consent, while the panel is open': 'Con consentimiento, mientras está abierto',
  'The shopper’s own panel': 'El panel del cliente',
  'When a shopper opens it': 'Cuando un cliente lo abre',
  'This server did not build the scripts itself, so their sizes are not known here.':
    'Este servidor no construyó los scripts, así que aquí no se conoce su tamaño.',
  'No model is in use, so none is downloaded.':
    'No hay ningún modelo en uso, así que no se descarga ninguno.',
  'With consent, once a model': 'Con consentimiento, una vez por modelo',
  'The model': 'El modelo',
  'Which product is which in the model': 'Qué producto es cuál en el modelo',
  'the last hour': 'la última hora',
  'what devices download': 'lo que descargan los dispositivos',
};
