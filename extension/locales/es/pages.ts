import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  languageTag: 'es',
  appName: 'Kindred',
  appDescription: 'Lo que Kindred muestra en las páginas de tu tienda, y por qué.',
  actionTitle: 'Kindred en esta página',

  popupThisPage: 'En esta página',
  popupShow: 'Mostrar en esta página',
  popupHide: 'Ocultar en esta página',
  popupOptions: 'Opciones',
  popupAlways: 'Siempre en esta tienda',
  popupAlwaysWhy:
    'Así el panel abierto se queda cuando pasas de una página a otra. Si no, pulsas este botón en cada página. Tu navegador te preguntará antes.',
  popupOtherPage: 'Esta página no pertenece a ninguna de tus tiendas conectadas.',
  popupEnded: 'El acceso a $1 se retiró o ha terminado. Vuelve a conectar este navegador para seguir.',
  popupPageClosed: 'Los navegadores no dejan entrar extensiones en esta página.',
  popupNotRunning:
    'Kindred no funciona aquí. Abre una página de tu propia tienda que tenga activada la inserción de la aplicación Kindred.',
  popupNoSlot: 'Ningún espacio de esta página está personalizado.',
  popupSlot: 'Espacio «$1»',
  popupProducts: 'Productos',
  popupEngine: 'Motor',
  popupRelease: 'Versión',
  popupModel: 'Modelo',
  popupModelBytes: '$1 bytes, sha256 $2',

  pairTitle: 'Conectar este navegador con tu tienda',
  pairClick:
    'Con un clic: en tu panel de Shopify, abre la aplicación Kindred, luego «Extensión del navegador», y pulsa «Conectar este navegador».',
  pairTyped: 'O con un código: pulsa allí «Mostrar un código» y escríbelo aquí.',
  pairCode: 'Código del panel de Shopify',
  pairSend: 'Conectar',
  pairSending: 'Conectando…',
  pairWaiting: 'Esperando tu sí',
  pairWaitingHow:
    'En la aplicación Kindred de tu panel de Shopify, este navegador aparece ahora en «Extensión del navegador». Pulsa allí «Es mi navegador» antes de las $1.',
  pairAnother: 'Conectar otra tienda',

  optionsTitle: 'Opciones de Kindred',
  optionsShops: 'Tiendas',
  optionsNoShops: 'Este navegador no está conectado con ninguna tienda.',
  optionsSince: 'Conectado desde el $1',
  optionsPages: 'Sus páginas: $1',
  optionsSignOut: 'Cerrar sesión',
  optionsSignOutOf: 'Cerrar sesión en $1',
  optionsSignOutSure: '¿Cerrar sesión? Para volver, tendrás que conectar de nuevo este navegador.',
  optionsCancel: 'Cancelar',
  optionsSignedOut: 'Sesión cerrada en $1.',
  optionsPermissions: 'Qué puede hacer, y por qué',
  optionsActiveTab: 'Ver la página en la que haces clic',
  optionsActiveTabWhy: 'Solo después de pulsar el botón de Kindred, y solo esa página.',
  optionsScripting: 'Poner su panel en esa página',
  optionsScriptingWhy:
    'El panel es un script de la extensión; solo funciona en páginas de tus tiendas conectadas.',
  optionsStorage: 'Recordar durante esta sesión',
  optionsStorageWhy:
    'En qué pestañas está abierto el panel y qué pruebas en ellas, hasta que cierres el navegador.',
  optionsOffscreen: 'Calcular en un documento oculto',
  optionsOffscreenWhy:
    'En las vistas previas, el modelo de la tienda funciona en este ordenador, como lo haría en el dispositivo de un cliente.',
  optionsApp: 'Comunicarse con el servidor de Kindred ($1)',
  optionsAppWhy:
    'Para las cifras de tu tienda y los modelos de las vistas previas. Aparte de él, solo pregunta a tu propia tienda, para las vistas previas.',
  optionsShopPages: 'Las páginas de tu tienda, solo si lo permites',
  optionsShopPagesWhy:
    'Para que el panel abierto se quede cuando cambias de página. Puedes retirarlo en cualquier momento.',
  optionsData: 'Qué se guarda, y dónde',
  optionsKey: 'Una clave por tienda, creada en este navegador',
  optionsKeyWhere: 'En el almacenamiento de la extensión. No se puede copiar; al cerrar sesión se borra.',
  optionsTokens: 'El acceso a cada tienda conectada',
  optionsTokensWhere:
    'Solo en la extensión. Termina 30 días después del último uso; desde el panel de tu tienda se puede terminar en cualquier momento.',
  optionsPreview: 'Lo que pruebas en una pestaña',
  optionsPreviewWhere: 'En la memoria de este navegador, hasta que cierres la pestaña.',
  optionsModels: 'Hasta seis modelos usados en tus vistas previas',
  optionsModelsWhere: 'En la caché de la extensión; no dicen nada de ningún cliente.',
  optionsNothing:
    'No se guarda ni se envía nada sobre los clientes. De las páginas que visitas solo se pregunta por productos, en las páginas de tus tiendas.',
  optionsVersion: 'Versión $1',

  welcomeTitle: 'Te damos la bienvenida a Kindred',
  welcomeLead:
    'En las páginas de tu propia tienda, esta extensión muestra qué recomienda Kindred y por qué. Tres pasos:',
  welcomePair: '1. Conectarla con tu tienda',
  welcomePaired: 'Conectada con $1.',
  welcomeOpen: '2. Abrir una página de tu tienda',
  welcomeOpenHow:
    'Pulsa el botón de Kindred en la barra de herramientas de tu navegador y luego «Mostrar en esta página». Si no ves el botón, búscalo detrás de la pieza de puzle y fíjalo.',
  welcomeStay: '3. Dejar que se quede, si quieres',
  welcomeStayHow:
    'En el botón de Kindred, «Siempre en esta tienda» deja que el panel te siga de página en página. Si no, la extensión solo ve una página cuando se lo pides.',
  welcomePromise: 'En páginas que no son de tu tienda conectada no hace nada en absoluto.',

  failureServerAway:
    'No se puede llegar al servidor de Kindred. No se ha perdido nada; prueba dentro de un momento.',
  failureSignedOut: 'El acceso a esta tienda se retiró o ha terminado. Vuelve a conectar este navegador.',
  failureNotPaired: 'Esta página no pertenece a ninguna de tus tiendas conectadas.',
  failureWrongCode:
    'Este código no es correcto. Cada código sirve una vez: pide otro en el panel de Shopify.',
  failureCodeExpired: 'Ha tardado demasiado y el código ha caducado. Pide otro en el panel de Shopify.',
  failureTooManyTries:
    'Demasiados códigos erróneos. Espera una hora, o conéctate con un clic desde el panel de Shopify.',
  failureNoRelease: 'Todavía no se ha publicado nada, así que no hay nada que probar.',
  failureReleaseGone: 'Esta versión ya no se conserva.',
  failureModelFailed: 'El modelo no ha podido funcionar en este navegador.',
  failurePageClosed:
    'El navegador no deja entrar la extensión en esta página. Pulsa el botón de Kindred en una página de tu tienda.',
  failurePageUnread:
    'No se pudo volver a leer la página, para la fila del tema. Quizá lo prohíban sus propias reglas: elige «Siempre en esta tienda» en el botón de Kindred e inténtalo de nuevo.',
  failureInternal: 'Algo ha fallado en la extensión. Prueba otra vez.',
};
