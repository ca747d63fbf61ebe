import type { activity as texts } from '../de/activity.ts';

export const activity: Record<keyof typeof texts, string> = {
  'the activity': 'la actividad',
  Resume: 'Reanudar',
  Pause: 'Pausar',
  'Paused.': 'En pausa.',
  'Updates every two seconds.': 'Se actualiza cada dos segundos.',
  'Events so far': 'Eventos hasta ahora',
  'No model is in use.': 'No hay ningún modelo en uso.',
  'Model {id} is in use.': 'El modelo {id} está en uso.',
  'allowed and well-formed': 'permitidos y bien formados',
  'Sent twice': 'Enviados dos veces',
  'counted once': 'contados una vez',
  Refused: 'Rechazados',
  'nothing was wrong': 'ningún problema',
  'None yet. They appear here when a shopper who allowed it has one in view for a second.':
    'Ninguna todavía. Aparecen aquí cuando un cliente que lo ha permitido tiene una a la vista durante un segundo.',
  Time: 'Hora',
  'Products, in order': 'Productos, en orden',
  Clicks: 'Clics',
  Bought: 'Comprados',
  'Latest events': 'Últimos eventos',
  'None yet. Open your storefront, accept cookies and look at a product: it shows up here within seconds.':
    'Ninguno todavía. Abre tu tienda, acepta las cookies y mira un producto: aparece aquí en unos segundos.',
  Event: 'Evento',
};
