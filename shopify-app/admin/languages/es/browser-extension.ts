import type { browserExtension as texts } from '../de/browser-extension.ts';

export const browserExtension: Record<keyof typeof texts, string> = {
  'On your own shop’s pages, the extension shows what Kindred recommends there and why, with your shop’s figures for the page. It lets you try out what other shoppers would see, without anybody else seeing it.':
    'En las páginas de tu propia tienda, la extensión muestra qué recomienda Kindred allí y por qué, con las cifras de tu tienda para la página. Te deja probar lo que verían otros clientes, sin que nadie más lo vea.',
  'the extension': 'la extensión',
  'connected browsers': 'los navegadores conectados',
  'This browser': 'Este navegador',
  'The extension is installed in this browser (version {version}).':
    'La extensión está instalada en este navegador (versión {version}).',
  'This browser is connected to {shop}': 'Este navegador está conectado a {shop}',
  'Open a page of your shop, and choose Kindred among your browser’s extensions.':
    'Abre una página de tu tienda y elige Kindred entre las extensiones de tu navegador.',
  'Connect this browser': 'Conectar este navegador',
  'Connect this browser?': '¿Conectar este navegador?',
  'The extension in this browser will be allowed to:': 'La extensión de este navegador podrá:',
  'See figures of groups of at least {visits} visits: what was viewed, put in the cart and bought.':
    'Ver cifras de grupos de al menos {visits} visitas: qué se vio, qué se añadió al carrito y qué se compró.',
  'Try out recommendations on your own shop’s pages. Only that browser shows them.':
    'Probar recomendaciones en las páginas de tu propia tienda. Solo las muestra ese navegador.',
  'It learns nothing about single shoppers, and changes nothing in your shop.':
    'No sabe nada de ningún cliente en particular y no cambia nada en tu tienda.',
  'This is for {shop} only, and ends by itself when the extension there was not used for 30 days. Everybody who can open Kindred in your Shopify admin can end it here at any time. Uninstalling Kindred ends it too.':
    'Esto vale solo para {shop} y termina por sí solo si la extensión no se usa allí durante 30 días. Quien pueda abrir Kindred en tu panel de control de Shopify puede ponerle fin aquí en cualquier momento. Desinstalar Kindred también le pone fin.',
  'This browser was not connected': 'Este navegador no se ha conectado',
  'Agree and connect': 'Aceptar y conectar',
  'The extension says that it is connected to another shop, {domain}. Sign out there, and try again.':
    'La extensión dice que está conectada a otra tienda, {domain}. Cierra la sesión allí e inténtalo de nuevo.',
  'The extension was not found in this browser.': 'No se ha encontrado la extensión en este navegador.',
  'It is not in the stores of Chrome and Firefox yet. Until it is, it is built from Kindred’s source, as its README says.':
    'Todavía no está en las tiendas de extensiones de Chrome y Firefox. Mientras tanto se construye a partir del código fuente de Kindred, como explica su README.',
  'Have you just installed it? Reload this page in your browser: a page that was open before may not know of it.':
    '¿La acabas de instalar? Recarga esta página en tu navegador: una página que ya estaba abierta puede no saber de ella.',
  'Is it in another browser, or on another computer? Connect it with a code.':
    '¿Está en otro navegador o en otro ordenador? Conéctala con un código.',
  'Connect with a code': 'Conectar con un código',
  'For the extension in another browser, or on another computer: show a code here and type it there. Then say here that the browser is yours.':
    'Para la extensión de otro navegador o de otro ordenador: muestra aquí un código y escríbelo allí. Después confirma aquí que el navegador es tuyo.',
  'There is no code': 'No hay código',
  'Show a code': 'Mostrar un código',
  'Show another code': 'Mostrar otro código',
  'That code has run out, and works no more.': 'Ese código ha caducado y ya no sirve.',
  'Works once, for another {time} minutes. Nobody from Kindred asks you for it.':
    'Vale una vez, durante {time} minutos más. Nadie de Kindred te lo pide.',
  '{label} has typed the code. Is it yours?': '{label} ha escrito el código. ¿Es tu navegador?',
  'Agree only if you typed it yourself, just now. Whoever asked you to press this may be a stranger, who would then see your shop’s figures.':
    'Acepta solo si lo acabas de escribir tú. Quien te pida que pulses aquí puede ser un desconocido, que vería entonces las cifras de tu tienda.',
  'If it is yours, the extension there will be allowed to:': 'Si es tuyo, la extensión podrá allí:',
  'Your answer did not arrive': 'Tu respuesta no ha llegado',
  'This is my browser': 'Es mi navegador',
  'Not me': 'No soy yo',
  '{label} is connected': '{label} está conectado',
  '{label} was refused': 'Se ha rechazado {label}',
  'Connected browsers': 'Navegadores conectados',
  'No browser is connected.': 'No hay ningún navegador conectado.',
  'Connected on {date}.': 'Conectado el {date}.',
  'Last used on {date}.': 'Último uso el {date}.',
  'Not used yet.': 'Aún sin usar.',
  'Ends on {day} unless it is used before.': 'Termina el {day} si no se usa antes.',
  '{label} is no longer connected': '{label} ya no está conectado',
  Disconnect: 'Desconectar',
  'Disconnect {label}': 'Desconectar {label}',
  'Disconnect {label}?': '¿Desconectar {label}?',
  'The extension there sees no figures and shows no previews from now on. It can be connected again at any time.':
    'La extensión deja de ver cifras y de mostrar vistas previas allí. Se puede volver a conectar en cualquier momento.',
  'The extension did not answer. It may have been switched off or updated: reload this page in your browser, and try again.':
    'La extensión no ha respondido. Puede que se haya desactivado o actualizado: recarga esta página en tu navegador e inténtalo de nuevo.',
  'The extension could not reach Kindred’s server. Try again in a moment.':
    'La extensión no ha podido conectar con el servidor de Kindred. Inténtalo de nuevo en un momento.',
  'The extension was too slow, and its permission to connect ran out. Try again.':
    'La extensión ha tardado demasiado y su permiso para conectarse ha caducado. Inténtalo de nuevo.',
  'There were too many tries. Wait an hour, and try again.':
    'Ha habido demasiados intentos. Espera una hora e inténtalo de nuevo.',
  'The extension could not connect ({code}). Reload this page in your browser, and try again.':
    'La extensión no se ha podido conectar ({code}). Recarga esta página en tu navegador e inténtalo de nuevo.',
  'This browser has waited for too long. Show a new code and type it.':
    'Este navegador ha esperado demasiado. Muestra un código nuevo y escríbelo.',
  'This shop has no such browser.': 'Esta tienda no tiene ese navegador.',
};
