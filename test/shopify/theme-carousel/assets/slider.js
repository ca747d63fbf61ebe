/** The theme's slider: takes every list in the page for its own, as it stood when the page had loaded. */
(function () {
  function slide(list) {
    var buttons = document.createElement('div');
    buttons.className = 'slider__buttons';
    buttons.innerHTML =
      '<button type="button" aria-label="Back">‹</button><button type="button" aria-label="On">›</button>';
    list.classList.add('slider');
    list.parentNode.insertBefore(buttons, list.nextSibling);
    buttons.addEventListener('click', function (event) {
      if (event.target === buttons) return;
      list.scrollBy(event.target === buttons.firstChild ? -300 : 300, 0);
    });
    list.addEventListener('pointerdown', function () {
      list.classList.add('slider--dragged');
    });
    window.addEventListener('pointerup', function () {
      list.classList.remove('slider--dragged');
    });
  }
  var lists = document.querySelectorAll('main [role="list"]');
  for (var i = 0; i < lists.length; i++) slide(lists[i]);
})();
