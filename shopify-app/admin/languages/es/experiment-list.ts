import type { experimentList as texts } from '../de/experiment-list.ts';

export const experimentList: Record<keyof typeof texts, string> = {
  '{n} experiment, with what was learned|{n} experiments, with what was learned':
    '{n} experimento, con lo que se aprendió|{n} experimentos, con lo que se aprendió',
  'the experiments': 'los experimentos',
  'What an experiment is': 'Qué es un experimento',
  'You change one thing for half of your visitors, by chance, and leave the other half as they are. What differs afterwards by more than chance comes from the change: everything else, such as the weather or a sale, met both halves alike.':
    'Cambias una cosa para la mitad de tus visitantes, al azar, y dejas la otra mitad como está. Lo que después sea distinto más allá del azar viene del cambio: todo lo demás, como el tiempo o unas rebajas, llegó igual a ambas mitades.',
  'Before it starts Kindred tells what your traffic can show, and by when. Each visitor’s own device decides which half it is in. You can stop at any time, and then everything is as it was.':
    'Antes de empezar, Kindred dice qué puede mostrar tu tráfico, y cuándo. El dispositivo de cada visitante decide por sí mismo en qué mitad está. Puedes parar en cualquier momento, y todo vuelve a ser como antes.',
  'What recommendations bring': 'Lo que aportan las recomendaciones',
  'Nobody can say what recommendations bring while everyone sees them. A comparison group can: a few visitors, by chance, see the theme’s own row instead, the same for everyone. It costs what recommendations would have brought with those few, and nothing where they bring nothing.':
    'Nadie puede decir qué aportan las recomendaciones mientras todos las ven. Un grupo de comparación sí: unos pocos visitantes, al azar, ven en su lugar la fila del tema, igual para todos. Cuesta lo que las recomendaciones habrían aportado con esos pocos, y nada si no aportan nada.',
  'Since {day}, {share} of visitors see nothing personal: the theme’s own row, the same for everyone. It costs what recommendations would have brought with them.':
    'Desde el {day}, el {share} de los visitantes no ve nada personal: la fila del tema, igual para todos. Cuesta lo que las recomendaciones habrían aportado con ellos.',
  'Change it': 'Cambiarlo',
  'Begin to compare': 'Empezar a comparar',
  'Without it nobody is compared any more, and all visitors see recommendations.':
    'Sin él ya no se compara a nadie y todos los visitantes ven recomendaciones.',
  'With another size the comparison begins anew, from that day on.':
    'Con otro tamaño la comparación empieza de nuevo desde ese día.',
  'None: everyone sees recommendations': 'Ninguno: todos ven recomendaciones',
  '{share} of visitors (usual)': '{share} de los visitantes (habitual)',
  '{share} of visitors': '{share} de los visitantes',
  'Saved: pages follow within a minute or so': 'Guardado: las páginas lo siguen en un minuto más o menos',
  'Told only of visitors who may be compared: those with recommendations against those without, drawn by chance.':
    'Solo de visitantes comparables: con recomendaciones frente a sin ellas, repartidos al azar.',
};
