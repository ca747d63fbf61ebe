import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  languageTag: 'fr',
  appName: 'Kindred',
  appDescription: 'Ce que Kindred montre sur les pages de votre boutique, et pourquoi.',
  actionTitle: 'Kindred sur cette page',

  popupThisPage: 'Sur cette page',
  popupShow: 'Afficher sur cette page',
  popupHide: 'Masquer sur cette page',
  popupOptions: 'Options',
  popupAlways: 'Toujours sur cette boutique',
  popupAlwaysWhy:
    'Le panneau ouvert reste alors d’une page à l’autre. Sinon, vous appuyez sur ce bouton à chaque page. Votre navigateur vous le demandera d’abord.',
  popupOtherPage: 'Cette page n’appartient à aucune de vos boutiques connectées.',
  popupEnded: 'L’accès à $1 a été retiré ou a pris fin. Connectez de nouveau ce navigateur pour continuer.',
  popupPageClosed: 'Les navigateurs n’admettent pas d’extensions sur cette page.',
  popupNotRunning:
    'Kindred n’est pas actif ici. Ouvrez une page de votre propre boutique où l’intégration d’application Kindred est activée.',
  popupNoSlot: 'Aucun emplacement de cette page n’est personnalisé.',
  popupSlot: 'Emplacement « $1 »',
  popupProducts: 'Produits',
  popupEngine: 'Moteur',
  popupRelease: 'Version',
  popupModel: 'Modèle',
  popupModelBytes: '$1 octets, sha256 $2',

  pairTitle: 'Connecter ce navigateur à votre boutique',
  pairClick:
    'En un clic : dans votre interface Shopify, ouvrez l’application Kindred, puis « Extension de navigateur », et appuyez sur « Connecter ce navigateur ».',
  pairTyped: 'Ou avec un code : appuyez là-bas sur « Afficher un code » et saisissez-le ici.',
  pairCode: 'Code de l’interface Shopify',
  pairSend: 'Connecter',
  pairSending: 'Connexion…',
  pairWaiting: 'En attente de votre accord',
  pairWaitingHow:
    'Dans l’application Kindred de votre interface Shopify, ce navigateur figure maintenant sous « Extension de navigateur ». Appuyez-y sur « C’est mon navigateur » avant $1.',
  pairAnother: 'Connecter une autre boutique',

  optionsTitle: 'Options de Kindred',
  optionsShops: 'Boutiques',
  optionsNoShops: 'Ce navigateur n’est connecté à aucune boutique.',
  optionsSince: 'Connecté depuis le $1',
  optionsPages: 'Ses pages : $1',
  optionsSignOut: 'Se déconnecter',
  optionsSignOutOf: 'Se déconnecter de $1',
  optionsSignOutSure: 'Se déconnecter ? Pour revenir, vous connecterez de nouveau ce navigateur.',
  optionsCancel: 'Annuler',
  optionsSignedOut: 'Déconnecté de $1.',
  optionsPermissions: 'Ce qu’elle peut faire, et pourquoi',
  optionsActiveTab: 'Voir la page où vous cliquez',
  optionsActiveTabWhy: 'Seulement après un appui sur le bouton Kindred, et cette page seulement.',
  optionsScripting: 'Placer son panneau sur cette page',
  optionsScriptingWhy:
    'Le panneau est un script de l’extension ; il ne fonctionne que sur les pages de vos boutiques connectées.',
  optionsStorage: 'Se souvenir pendant cette session',
  optionsStorageWhy:
    'Des onglets où le panneau est ouvert et de ce que vous y essayez, jusqu’à la fermeture du navigateur.',
  optionsOffscreen: 'Calculer dans un document caché',
  optionsOffscreenWhy:
    'Pour les aperçus, le modèle de la boutique fonctionne sur cet ordinateur, comme il le ferait sur l’appareil d’un client.',
  optionsApp: 'Communiquer avec le serveur de Kindred ($1)',
  optionsAppWhy:
    'Pour les chiffres de votre boutique et les modèles des aperçus. À part lui, elle n’interroge que votre propre boutique, pour les aperçus.',
  optionsShopPages: 'Les pages de votre boutique, seulement si vous l’autorisez',
  optionsShopPagesWhy:
    'Pour que le panneau ouvert reste quand vous changez de page. Vous pouvez revenir dessus à tout moment.',
  optionsData: 'Ce qui est conservé, et où',
  optionsKey: 'Une clé par boutique, créée dans ce navigateur',
  optionsKeyWhere:
    'Dans le stockage de l’extension. Elle ne peut pas être copiée ; se déconnecter la supprime.',
  optionsTokens: 'L’accès à chaque boutique connectée',
  optionsTokensWhere:
    'Seulement dans l’extension. Il prend fin 30 jours après la dernière utilisation ; l’interface de votre boutique peut y mettre fin à tout moment.',
  optionsPreview: 'Ce que vous essayez dans un onglet',
  optionsPreviewWhere: 'Dans la mémoire de ce navigateur, jusqu’à la fermeture de l’onglet.',
  optionsModels: 'Jusqu’à six modèles utilisés pour vos aperçus',
  optionsModelsWhere: 'Dans le cache de l’extension ; ils ne disent rien d’aucun client.',
  optionsNothing:
    'Rien sur les clients n’est conservé ni envoyé. Des pages que vous visitez, seuls des produits font l’objet d’une demande, sur les pages de vos boutiques.',
  optionsVersion: 'Version $1',

  welcomeTitle: 'Bienvenue dans Kindred',
  welcomeLead:
    'Sur les pages de votre propre boutique, cette extension montre ce que Kindred recommande et pourquoi. Trois étapes :',
  welcomePair: '1. La connecter à votre boutique',
  welcomePaired: 'Connectée à $1.',
  welcomeOpen: '2. Ouvrir une page de votre boutique',
  welcomeOpenHow:
    'Appuyez sur le bouton Kindred dans la barre d’outils de votre navigateur, puis sur « Afficher sur cette page ». Si vous ne voyez pas le bouton, cherchez-le derrière la pièce de puzzle et épinglez-le.',
  welcomeStay: '3. La laisser rester, si vous voulez',
  welcomeStayHow:
    'Sous le bouton Kindred, « Toujours sur cette boutique » laisse le panneau vous suivre de page en page. Sinon, l’extension ne voit une page que si vous le lui demandez.',
  welcomePromise:
    'Sur les pages qui ne sont pas celles de votre boutique connectée, elle ne fait rien du tout.',

  failureServerAway: 'Le serveur de Kindred est injoignable. Rien n’est perdu ; réessayez dans un instant.',
  failureSignedOut:
    'L’accès à cette boutique a été retiré ou a pris fin. Connectez de nouveau ce navigateur.',
  failureNotPaired: 'Cette page n’appartient à aucune de vos boutiques connectées.',
  failureWrongCode:
    'Ce code n’est pas le bon. Un code ne sert qu’une fois : prenez-en un nouveau dans l’interface Shopify.',
  failureCodeExpired:
    'Cela a pris trop de temps et le code a expiré. Prenez-en un nouveau dans l’interface Shopify.',
  failureTooManyTries:
    'Trop de codes erronés. Attendez une heure, ou connectez-vous en un clic depuis l’interface Shopify.',
  failureNoRelease: 'Rien n’est encore publié : il n’y a donc rien à essayer.',
  failureReleaseGone: 'Cette version n’est plus conservée.',
  failureModelFailed: 'Le modèle n’a pas pu fonctionner dans ce navigateur.',
  failurePageClosed:
    'Le navigateur n’admet pas l’extension sur cette page. Appuyez sur le bouton Kindred sur une page de votre boutique.',
  failurePageUnread:
    'La page n’a pas pu être relue, pour la rangée du thème. Ses propres règles l’interdisent peut-être : choisissez « Toujours sur cette boutique » sous le bouton Kindred, puis réessayez.',
  failureInternal: 'Quelque chose a échoué dans l’extension. Réessayez.',
};
