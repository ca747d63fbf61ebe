import type { campaignResults as texts } from '../de/campaign-results.ts';

export const campaignResults: Record<keyof typeof texts, string> = {
  'Go on': 'Reprendre',
  'Pause for now': 'Mettre en pause',
  'Show all alike again': 'Tout montrer à parts égales',
  'The plan and its bounds': 'Le plan et ses limites',
  '“{first}” never gets less than {control}, no other content less than {floor}.':
    '« {first} » ne reçoit jamais moins de {control}, aucun autre contenu moins de {floor}.',
  'Who has met campaigns on {n} page is not shown it that day.|Who has met campaigns on {n} pages is not shown it that day.':
    'Qui a vu des campagnes sur {n} page ne la voit plus ce jour-là.|Qui a vu des campagnes sur {n} pages ne la voit plus ce jour-là.',
  'A visitor meets it on at most {n} page a day.|A visitor meets it on at most {n} pages a day.':
    'Un visiteur la voit sur {n} page par jour au plus.|Un visiteur la voit sur {n} pages par jour au plus.',
  'the campaign': 'la campagne',
  'What it brings': 'Ce qu’elle apporte',
  Content: 'Contenu',
  'compared with': 'référence',
  'How it is made': 'Comment c’est fait',
  'Orders cancelled or returned within four weeks': 'Commandes annulées ou retournées sous quatre semaines',
  'Waits: with it every page would carry too much. Stop another experiment or campaign.':
    'En attente : avec elle, chaque page serait trop chargée. Arrêtez une autre expérience ou campagne.',
  'Shares stay as they are, and nothing is told: what visitors met does not fit how often it was to be shown.':
    'Les parts restent telles quelles, et rien n’est dit : ce que les visiteurs ont vu ne correspond pas à la fréquence prévue.',
  'Something became surely worse than it may': 'Quelque chose s’est nettement trop dégradé',
  'Kindred ends a campaign when that is so, without asking: the log says when.':
    'Dans ce cas, Kindred met fin à la campagne sans demander : le journal dit quand.',
  'Each content against the first': 'Chaque contenu par rapport au premier',
  'Change with its interval; dashed: no change':
    'Changement avec son intervalle ; en pointillé : aucun changement',
  'What happened': 'Ce qui s’est passé',
  'Everything that Kindred did by itself stands here, beside what you did.':
    'Tout ce que Kindred a fait de lui-même figure ici, à côté de ce que vous avez fait.',
  'Nothing yet.': 'Encore rien.',
  '{n} older entry|{n} older entries': '{n} entrée plus ancienne|{n} entrées plus anciennes',
  'A visitor counts once a day, when the 24 hours after first meeting it are over. Only visitors who allow measuring are in it.':
    'Un visiteur compte une fois par jour, quand les 24 heures qui suivent la première rencontre sont passées. Seuls les visiteurs qui autorisent la mesure sont comptés.',
  'first day {day}': 'premier jour {day}',
  'last day {day}': 'dernier jour {day}',
  'How often each content was shown, day by day': 'Part de chaque contenu, jour après jour',
  'Share of visitors who were to meet each content; the first content at the bottom':
    'Part des visiteurs destinés à voir chaque contenu ; le premier contenu en bas',
  'Everyone else': 'Tous les autres',
  'How often each content is shown now': 'Part de chaque contenu aujourd’hui',
  'How often each content was shown last': 'Dernière part de chaque contenu',
  'Share of visitors who meet each content, by the numbers below':
    'Part des visiteurs qui voient chaque contenu, selon les numéros ci-dessous',
  '{group}: {number}. {name} {share}': '{group} : {number}. {name} {share}',
  'at least {share}': 'au moins {share}',
  'These shares hold since {date}.': 'Ces parts valent depuis le {date}.',
  'Still learning: too little was seen to prefer anything.':
    'Encore en apprentissage : trop peu a été vu pour préférer quoi que ce soit.',
  'Held for some hours: shares changed a short while ago, and what comes of that must be seen first.':
    'Figées pour quelques heures : les parts viennent de changer, et il faut d’abord voir ce que cela donne.',
  'By what visitors did: what seems to bring more is shown more often, within the bounds that you set.':
    'D’après ce que les visiteurs ont fait : ce qui semble apporter plus est montré plus souvent, dans les limites que vous avez fixées.',
  'Started.': 'Démarrée.',
  'Started, on its first day.': 'Démarrée, à son premier jour.',
  'Goes on.': 'Reprise.',
  'Stopped.': 'Arrêtée.',
  'Stopped, with everything else that ran.': 'Arrêtée, avec tout ce qui tournait.',
  'Its last day is over.': 'Son dernier jour est passé.',
  'Planned: it starts on {day}.': 'Planifiée : elle commence le {day}.',
  'All contents but the first are shown alike again. What was seen until today is not learned from.':
    'Tous les contenus sauf le premier sont de nouveau montrés à parts égales. Ce qui a été vu jusqu’à aujourd’hui ne sert plus à apprendre.',
  '“{name}” may meet the same visitors in the same places: there, the campaign that started first decides.':
    '« {name} » peut toucher les mêmes visiteurs aux mêmes endroits : là, la campagne démarrée en premier décide.',
  'Stopped by itself, because {why}': 'Arrêtée d’elle-même : {why}',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be.':
    '« {name} » nuit : {metric} {own} au lieu de {first}, plus que permis.',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be.':
    '« {name} » nuit : {metric} {change} (entre {low} et {high}), plus que permis.',
  'Stopped by itself: a model that it shows is not there any more.':
    'Arrêtée d’elle-même : un modèle qu’elle montre n’existe plus.',
  'Paused by itself: the agreement to training was withdrawn, and what was learned was deleted.':
    'Mise en pause d’elle-même : l’accord pour l’entraînement a été retiré et ce qui était appris a été supprimé.',
  'Shares changed: {shares}.': 'Parts modifiées : {shares}.',
  'Shares changed: {shares}. In {n} segment they differ.|Shares changed: {shares}. In {n} segments they differ.':
    'Parts modifiées : {shares}. Elles diffèrent dans {n} segment.|Parts modifiées : {shares}. Elles diffèrent dans {n} segments.',
  '“{name}” {share}': '« {name} » {share}',
  '{list}, {next}': '{list}, {next}',
  'Shares changed in segments of visitors. {n} segment has its own.|Shares changed in segments of visitors. {n} segments have their own.':
    'Parts modifiées dans des segments. {n} segment a les siennes.|Parts modifiées dans des segments. {n} segments ont les leurs.',
  'Shares changed in segments of visitors: they are those of all others again.':
    'Parts modifiées dans des segments : ce sont de nouveau celles de tous les autres.',
  'It may do worse than others like it. {link}':
    'Elle marche peut-être moins bien que ce qui lui ressemble. {link}',
  'Read what could be tried ({n} suggestion)|Read what could be tried ({n} suggestions)':
    'Lire ce qui pourrait être essayé ({n} suggestion)|Lire ce qui pourrait être essayé ({n} suggestions)',
  'other things count': 'd’autres choses comptent',
  'another model': 'un autre modèle',
  'What a visitor did in the 24 hours after first meeting it that day counts, against the first content.':
    'Compte ce qu’un visiteur a fait dans les 24 heures après la première rencontre du jour, par rapport au premier contenu.',
  'New shares were not given out: by what was seen they would bring {change} against what was shown so far. Those that hold stay.':
    'De nouvelles parts n’ont pas été appliquées : d’après ce qui a été vu, elles apporteraient {change} par rapport à ce qui a été montré jusqu’ici. Celles en vigueur restent.',
  'By what was seen, these shares should bring between {low} and {high} against what was shown so far.':
    'D’après ce qui a été vu, ces parts devraient apporter entre {low} et {high} par rapport à ce qui a été montré jusqu’ici.',
  'What these shares should bring cannot be told yet: too few visitors were shown anything like it.':
    'Ce que ces parts devraient apporter ne peut pas encore se dire : trop peu de visiteurs ont vu quelque chose de semblable.',
  'What these shares should bring cannot be told: what visitors met does not fit how often it was to be shown.':
    'Ce que ces parts devraient apporter ne peut pas se dire : ce que les visiteurs ont vu ne correspond pas à la fréquence prévue.',
  'Paused.': 'En pause.',
};
