import type { settings as texts } from '../de/settings.ts';

export const settings: Record<keyof typeof texts, string> = {
  'Languages and markets': 'Idiomas y mercados',
  'There is nothing to set. Each shopper’s page asks your shop itself for the products to show, in the language and the market of that page: titles and prices are those of your shop there, and a product that is not published in a market is not shown there.':
    'No hay nada que ajustar. La página de cada cliente pide a tu propia tienda los productos que mostrar, en el idioma y el mercado de esa página: los títulos y los precios son los de tu tienda allí, y un producto que no está publicado en un mercado no se muestra en él.',
  'Kindred’s own words (headings, reasons, the panel) speak English, German, French, Spanish and Japanese, and English everywhere else. You can write your own headings in the theme editor.':
    'Las palabras propias de Kindred (títulos, motivos, el panel) están en inglés, alemán, francés, español y japonés, y en inglés en todo lo demás. Puedes escribir tus propios títulos en el editor de temas.',
  'These pages speak the language that your Shopify admin is set to if it is one of these five, and English otherwise.':
    'Estas páginas hablan el idioma de tu panel de control de Shopify si es uno de estos cinco, y si no, inglés.',
  'Kindred does not list your markets and languages: Shopify would want two more permissions for that (read_markets, read_locales), and nothing here needs them.':
    'Kindred no muestra una lista de tus mercados e idiomas: Shopify pediría para ello dos permisos más (read_markets, read_locales), y nada aquí los necesita.',
  'Products never recommended': 'Productos que nunca se recomiendan',
  'You choose them under {recommendations}, beside the other rules.':
    'Los eliges en {recommendations}, junto a las demás reglas.',
  'Take your data along': 'Llevarte tus datos',
  'All that Kindred keeps for your shop, as files for spreadsheets (CSV) or programs (JSON). Left out are the keys with which Kindred works in your shop, and the bytes of the models: their addresses stand in the models’ manifests.':
    'Todo lo que Kindred guarda para tu tienda, en archivos para hojas de cálculo (CSV) o programas (JSON). No se incluyen las claves con las que Kindred trabaja en tu tienda ni los bytes de los modelos: sus direcciones están en los manifiestos de los modelos.',
  'what can be exported': 'lo que se puede exportar',
  'Download everything (JSON)': 'Descargar todo (JSON)',
  'about {size}': 'unos {size}',
  Rows: 'Filas',
  About: 'Aproximadamente',
  Download: 'Descargar',
  'Empty so far: {list}.': 'Vacío hasta ahora: {list}.',
  '; ': '; ',
  '{table} as {format}': '{table} en {format}',
  'Model in use': 'Modelo en uso',
  'Exports that Shopify is working on': 'Exportaciones que Shopify está preparando',
  'Order numbers of data requests': 'Números de pedido de las solicitudes de datos',
  'Measured speed of this app': 'Velocidad medida de esta app',
  'Key figures by day': 'Cifras clave por día',
  'Your saved views': 'Tus vistas guardadas',
  'Measured speed of your storefront': 'Velocidad medida de tu tienda',
  'Who connected which browser, and when': 'Quién conectó qué navegador y cuándo',
  'Browsers that are or were connected': 'Navegadores que están o estuvieron conectados',
  'Browsers that are no longer connected': 'Navegadores que ya no están conectados',
  'Events that shoppers allowed': 'Eventos permitidos por los clientes',
  'Counts of events, by the minute': 'Número de eventos por minuto',
  'Orders: products, quantities, times': 'Pedidos: productos, cantidades, horas',
  'Requests and their receipts': 'Solicitudes y sus recibos',
  Catalogue: 'Catálogo',
  'Settings for recommendations': 'Configuración de las recomendaciones',
  'Models: manifests and gate reports': 'Modelos: manifiestos e informes de control',
  'Erasures that models still have to follow': 'Borrados que los modelos aún deben seguir',
  'Last nightly deletion': 'Último borrado nocturno',
  'State of set-up': 'Estado de la puesta en marcha',
  'The shop itself': 'La tienda en sí',
  'Your decisions on training': 'Tus decisiones sobre el entrenamiento',
  Trainings: 'Entrenamientos',
  'where your shop sells': 'dónde vende tu tienda',
  'Prices in: {names}': 'Precios en: {names}',
  'Shipped to: {names}': 'Envíos a: {names}',
  'Shopify knows of no country that this shop ships to yet.':
    'Shopify todavía no conoce ningún país al que envíe esta tienda.',
};
