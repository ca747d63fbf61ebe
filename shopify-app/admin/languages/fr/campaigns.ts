import type { campaigns as texts } from '../de/campaigns.ts';

export const campaigns: Record<keyof typeof texts, string> = {
  'All campaigns': 'Toutes les campagnes',
  'Aim: {what}': 'Objectif : {what}',
  'Waits for its first day': 'Attend son premier jour',
  Paused: 'En pause',
  'More visitors click a recommendation': 'Plus de visiteurs cliquent sur une recommandation',
  'More visitors put something in the cart': 'Plus de visiteurs mettent quelque chose au panier',
  'More visitors order': 'Plus de visiteurs commandent',
  'More revenue per visitor': 'Plus de chiffre d’affaires par visiteur',
  'met by about {n} visitor, counted by day|met by about {n} visitors, counted by day':
    'vue par environ {n} visiteur, compté par jour|vue par environ {n} visiteurs, comptés par jour',
  'What could be better': 'Ce qui pourrait être mieux',
  'Which row, for whom': 'Quelle rangée, pour qui',
  'Which heading': 'Quel titre',
  'How much variety': 'Combien de variété',
  'A draft: nobody meets it.': 'Un brouillon : personne ne la voit.',
  'Starts on {day}.': 'Commence le {day}.',
  'Paused: nobody meets it.': 'En pause : personne ne la voit.',
  'Paused: choosing by what visitors do is learning, and takes your agreement to training.':
    'En pause : choisir d’après ce que font les visiteurs est un apprentissage, qui demande votre accord pour l’entraînement.',
  'It ended before anything could be told.': 'Elle s’est terminée avant qu’on puisse dire quoi que ce soit.',
  'Learning: too little was seen so far to prefer a content.':
    'Apprentissage : trop peu a été vu jusqu’ici pour préférer un contenu.',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before.':
    'Ce qui semble marcher mieux est montré plus souvent. Ce que cela apporte ne peut pas encore se dire : trop peu de visiteurs ont vu ce qui était là avant.',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before. They speak for about {has}; {needs} are needed.':
    'Ce qui semble marcher mieux est montré plus souvent. Ce que cela apporte ne peut pas encore se dire : trop peu de visiteurs ont vu ce qui était là avant. Ils comptent pour environ {has} ; il en faut {needs}.',
  'What seems to do better is shown more often. What that brings cannot be told yet: at least {needs} visitors who do what it aims at are needed, with what stood there before and with the rest.':
    'Ce qui semble marcher mieux est montré plus souvent. Ce que cela apporte ne peut pas encore se dire : il faut au moins {needs} visiteurs qui font ce qu’elle vise, avec ce qui était là avant comme avec le reste.',
  'Better than showing everyone what stood there before: {change} (between {low} and {high}).':
    'Mieux que de montrer à tous ce qui était là avant : {change} (entre {low} et {high}).',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}). Better stop it.':
    'Moins bien que de montrer à tous ce qui était là avant : {change} (entre {low} et {high}). Mieux vaut l’arrêter.',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}).':
    'Moins bien que de montrer à tous ce qui était là avant : {change} (entre {low} et {high}).',
  'Nothing is certain yet: {change} against showing everyone what stood there before (between {low} and {high}).':
    'Rien n’est encore sûr : {change} par rapport à montrer à tous ce qui était là avant (entre {low} et {high}).',
  'It could not be decided: {change} against showing everyone what stood there before (between {low} and {high}).':
    'Impossible de trancher : {change} par rapport à montrer à tous ce qui était là avant (entre {low} et {high}).',
  'What it brings cannot be told: what visitors met does not fit how often it was to be shown.':
    'Ce qu’elle apporte ne peut pas se dire : ce que les visiteurs ont vu ne correspond pas à la fréquence prévue.',
};
