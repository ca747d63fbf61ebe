import type { suggestions as texts } from '../de/suggestions.ts';

export const suggestions: Record<keyof typeof texts, string> = {
  'Nobody was shown what this would show, so nothing can be told before it is tried.':
    'Personne n’a vu ce que ceci montrerait : rien ne peut être dit avant de l’essayer.',
  'What was shown so far differs too much from what this would show: {n} visitors tell as much as {have} would, and {needed} are needed. Try it with a small share of visitors first.':
    'Ce qui a été montré jusqu’ici diffère trop de ce que ceci montrerait : {n} visiteurs en disent autant que {have}, et il en faut {needed}. Essayez d’abord avec une petite part des visiteurs.',
  'The probabilities that were noted do not fit what was shown (their weights are {mean} on average and should be 1), so nothing can be told from them.':
    'Les probabilités notées ne correspondent pas à ce qui a été montré (leurs poids sont de {mean} en moyenne et devraient être de 1) : rien ne peut en être tiré.',
  'Clicked, of the times it was seen': 'Cliqué, sur le nombre de fois vu',
  'Could be bought, of what was clicked': 'Pouvait être acheté, parmi ce qui a été cliqué',
  'Put into the cart, of what was clicked': 'Mis au panier, parmi ce qui a été cliqué',
  'Ordered, of what was put into the cart': 'Commandé, parmi ce qui a été mis au panier',
  '{what}: show something else': '{what} : montrer autre chose',
  '{what}: only for those it reaches': '{what} : seulement pour ceux que cela touche',
  '{what}: try another place': '{what} : essayer une autre place',
  '{what}: stop it': '{what} : arrêter',
  '{what}: show it to more visitors': '{what} : montrer à plus de visiteurs',
  '{what}: leave out what is sold out': '{what} : retirer ce qui est épuisé',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. Nowhere else does it lose as much.':
    '{step} : {own} ({low} à {high}). Les autres du même genre atteignent {peers}. C’est l’étape où le plus se perd.',
  'It is so with all visitors and wherever it stands, so what is shown is the likeliest reason.':
    'Il en va ainsi pour tous les visiteurs et partout : la raison la plus probable est ce qui est montré.',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n} segment y répond bien moins qu’au reste ; les autres comme d’habitude.|{n} segments y répondent bien moins qu’au reste ; les autres comme d’habitude.',
  'Visitors in no segment take to it far less than to others; segments take to it as usual.':
    'Les visiteurs sans segment y répondent bien moins qu’au reste ; les segments comme d’habitude.',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'Ce qui est montré ici marche ailleurs aussi bien que le reste : la raison la plus probable est la place.',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    'Cela marche aussi bien que le reste à certaines places et bien moins à celles-ci : la raison la plus probable est la place.',
  'It loses at several steps at once, which another heading or place seldom mends.':
    'Il y a perte à plusieurs étapes à la fois, ce qu’un autre titre ou une autre place corrige rarement.',
  'It looks so, but too few visitors have met it to be sure.':
    'Cela en a l’air, mais trop peu de visiteurs l’ont vu pour en être sûr.',
  'Visitors click what they cannot buy. What can be bought does as usual.':
    'Les visiteurs cliquent sur ce qu’ils ne peuvent pas acheter. Ce qui peut être acheté marche comme d’habitude.',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    'Si c’est faux : pendant l’essai, la moitié des visiteurs s’en passe, soit environ {orders} commandes par semaine.',
  'If it is as bad as it looks: shown twice as often, it loses about {orders} more orders a week.':
    'Si c’est aussi mauvais que cela en a l’air : montré deux fois plus, cela coûte environ {orders} commandes de plus par semaine.',
  'If that is wrong, nothing is lost: products come back as soon as they can be bought.':
    'Si c’est faux, rien n’est perdu : les produits reviennent dès qu’ils peuvent être achetés.',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    'Si c’est faux : la moitié des visiteurs voit l’autre version pendant l’essai. Si elle était moins bonne de {effect}, cela coûterait environ {orders} commandes par semaine.',
};
