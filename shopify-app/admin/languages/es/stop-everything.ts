export const stopEverything = {
  'One button ends all that is tried, and every visitor sees your shop as it is without it.':
    'Un botón termina todo lo que se prueba, y cada visitante ve tu tienda tal como es sin ello.',
  'Stop everything': 'Parar todo',
  'Stop everything that runs?': '¿Parar todo lo que está en marcha?',
  'Stopped: new pages no longer try anything': 'Parado: las páginas nuevas ya no prueban nada',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Una página que Shopify guarda unos minutos puede seguir probándolo; lo que llegue desde ahora no se cuenta.',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'Terminan todos los experimentos, el grupo de comparación y cada campaña, también las planeadas o en pausa. Los resultados quedan, pero nada sigue donde estaba: habría que empezarlo de nuevo.',
};
