import type { campaignList as texts } from '../de/campaign-list.ts';

export const campaignList: Record<keyof typeof texts, string> = {
  '{n} campaign, with what was learned|{n} campaigns, with what was learned':
    '{n} campaña, con lo que se aprendió|{n} campañas, con lo que se aprendió',
  'the campaigns': 'las campañas',
  'Campaigns wait for your agreement': 'Las campañas esperan tu acuerdo',
  'A campaign learns from what visitors do which content to show more often, so it needs the same agreement as models: {link}. Without it none starts, and those that run pause and forget what they learned.':
    'Una campaña aprende de lo que hacen los visitantes qué contenido mostrar más a menudo, así que necesita el mismo acuerdo que los modelos: {link}. Sin él no empieza ninguna, y las que están en marcha se pausan y olvidan lo aprendido.',
  'What a campaign is': 'Qué es una campaña',
  'You name an aim, some contents for a place, and bounds. Once an hour Kindred looks at what visitors did, and shows more often what brings more of your aim, in each segment by itself.':
    'Indicas un objetivo, algunos contenidos para un lugar y unos límites. Una vez por hora Kindred mira lo que hicieron los visitantes y muestra más a menudo lo que más aporta a tu objetivo, en cada segmento por separado.',
  'What stands there now always keeps a least share, so that you can see what the campaign brings. You can pause, stop or undo it at any time, and everything it does by itself stands in its log.':
    'Lo que está ahí ahora conserva siempre una parte mínima, para que veas qué aporta la campaña. Puedes pausarla, pararla o deshacerla en cualquier momento, y todo lo que hace por sí misma consta en su registro.',
  'To know whether one thing is better than another, plan an {experiment}: it splits visitors evenly and tells you. A campaign gives more visitors what does better while it is still learning.':
    'Para saber si una cosa es mejor que otra, planea un {experiment}: reparte los visitantes por igual y te lo dice. Una campaña muestra a más visitantes lo que va mejor mientras aún aprende.',
  experiment: 'experimento',
  'Recommendations, best sellers, or what Shopify recommends: some visitors may take to one, others to another.':
    'Recomendaciones, los más vendidos o lo que recomienda Shopify: a unos visitantes les gustará una cosa, a otros otra.',
  'Two headings beside yours. Clicks come about often, so it shows soon which is read.':
    'Dos títulos junto al tuyo. Los clics son frecuentes, así que pronto se ve cuál se lee.',
  'Some segments come to look around, others know what they want. Each gets what it takes to.':
    'Unos segmentos vienen a mirar, otros saben lo que quieren. Cada uno recibe lo que le gusta.',
  'Nothing does clearly worse than others like it.': 'Nada va claramente peor que otros parecidos.',
  'Kindred compares what is shown with others like it. Nothing here is applied by itself: the button makes a draft of an experiment, and nothing is tried before you start that.':
    'Kindred compara lo que se muestra con otros parecidos. Nada de esto se aplica solo: el botón crea un borrador de experimento, y no se prueba nada hasta que lo inicies.',
  'What it could bring: about {n} orders a week ({low} to {high}, 95 % interval)':
    'Lo que podría aportar: unos {n} pedidos por semana ({low} a {high}, intervalo del 95 %)',
  'What it would bring, only the test can tell.': 'Lo que aportaría, solo la prueba puede decirlo.',
  'See the campaign': 'Ver la campaña',
  'Make it a test: {title}': 'Convertirlo en prueba: {title}',
  'Make it a test': 'Convertirlo en prueba',
  'Much in stock first': 'Primero lo que más hay en existencias',
};
