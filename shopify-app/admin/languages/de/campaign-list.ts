export const campaignList = {
  '{n} campaign, with what was learned|{n} campaigns, with what was learned':
    '{n} Kampagne, mit dem, was daraus gelernt wurde|{n} Kampagnen, mit dem, was daraus gelernt wurde',
  'the campaigns': 'die Kampagnen',
  'Campaigns wait for your agreement': 'Kampagnen warten auf deine Zustimmung',
  'A campaign learns from what visitors do which content to show more often, so it needs the same agreement as models: {link}. Without it none starts, and those that run pause and forget what they learned.':
    'Eine Kampagne lernt aus dem, was Besucher tun, welchen Inhalt sie öfter zeigt. Deshalb braucht sie dieselbe Zustimmung wie Modelle: {link}. Ohne sie beginnt keine, und laufende halten an und vergessen, was sie gelernt haben.',
  'What a campaign is': 'Was eine Kampagne ist',
  'You name an aim, some contents for a place, and bounds. Once an hour Kindred looks at what visitors did, and shows more often what brings more of your aim, in each segment by itself.':
    'Du nennst ein Ziel, einige Inhalte für einen Platz und Grenzen. Einmal in der Stunde sieht Kindred nach, was Besucher getan haben, und zeigt öfter, was deinem Ziel mehr bringt, in jedem Segment für sich.',
  'What stands there now always keeps a least share, so that you can see what the campaign brings. You can pause, stop or undo it at any time, and everything it does by itself stands in its log.':
    'Was jetzt dort steht, behält immer einen Mindestanteil, damit du siehst, was die Kampagne bringt. Du kannst sie jederzeit anhalten, beenden oder zurücknehmen, und alles, was sie von selbst tut, steht in ihrem Protokoll.',
  'To know whether one thing is better than another, plan an {experiment}: it splits visitors evenly and tells you. A campaign gives more visitors what does better while it is still learning.':
    'Willst du wissen, ob eines besser ist als ein anderes, plane ein {experiment}: Es teilt die Besucher gleichmäßig auf und sagt es dir. Eine Kampagne zeigt schon mehr Besuchern, was besser läuft, während sie noch lernt.',
  experiment: 'Experiment',
  'Recommendations, best sellers, or what Shopify recommends: some visitors may take to one, others to another.':
    'Empfehlungen, Bestseller oder was Shopify empfiehlt: Die einen mögen das eine, die anderen das andere.',
  'Two headings beside yours. Clicks come about often, so it shows soon which is read.':
    'Zwei Überschriften neben deiner. Klicks kommen oft vor, also zeigt sich bald, welche gelesen wird.',
  'Some segments come to look around, others know what they want. Each gets what it takes to.':
    'Manche Segmente wollen sich umsehen, andere wissen, was sie wollen. Jedes bekommt, was es anspricht.',
  'Nothing does clearly worse than others like it.': 'Nichts läuft deutlich schlechter als Vergleichbares.',
  'Kindred compares what is shown with others like it. Nothing here is applied by itself: the button makes a draft of an experiment, and nothing is tried before you start that.':
    'Kindred vergleicht, was gezeigt wird, mit Vergleichbarem. Nichts hier wird von selbst angewendet: Der Knopf macht einen Entwurf für ein Experiment, und nichts wird ausprobiert, bevor du es startest.',
  'What it could bring: about {n} orders a week ({low} to {high}, 95 % interval)':
    'Was es bringen könnte: etwa {n} Bestellungen in der Woche ({low} bis {high}, 95-%-Intervall)',
  'What it would bring, only the test can tell.': 'Was es bringen würde, kann nur der Test sagen.',
  'See the campaign': 'Zur Kampagne',
  'Make it a test: {title}': 'Einen Test daraus machen: {title}',
  'Make it a test': 'Einen Test daraus machen',
  'Much in stock first': 'Viel Vorrätiges zuerst',
};
