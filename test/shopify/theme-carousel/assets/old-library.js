/* oxlint-disable no-extend-native -- that is what such libraries did */
/**
 * What libraries of 2008 did to the language, and some shops still load: names of today with other meanings, and
 * properties that every `for … in` meets. Written from what such libraries are known for; none of their code is here.
 */
(function () {
  // An array in JSON becomes a string: the one that broke most pages.
  Array.prototype.toJSON = function () {
    var parts = [];
    for (var i = 0; i < this.length; i++) parts.push(JSON.stringify(this[i]) || 'null');
    return '[' + parts.join(', ') + ']';
  };
  // Flattens all the way, whatever depth was asked for.
  Array.prototype.flat = function () {
    var all = [];
    for (var i = 0; i < this.length; i++) {
      if (Array.isArray(this[i])) all.push.apply(all, this[i].flat());
      else all.push(this[i]);
    }
    return all;
  };
  // Values, where today there are pairs of index and value.
  Array.prototype.entries = function () {
    return this.slice();
  };
  Array.prototype.each = function (work) {
    for (var i = 0; i < this.length; i++) work(this[i], i);
    return this;
  };
  // Knows arguments and lists of nodes, but nothing that is only iterable: a Set or a Map comes out empty.
  Array.from = function (list, change) {
    var made = [];
    for (var i = 0; i < ((list && list.length) || 0); i++) made.push(change ? change(list[i], i) : list[i]);
    return made;
  };
  Object.prototype.extend = function (more) {
    for (var name in more) this[name] = more[name];
    return this;
  };
  // Gives the element back, and tells everybody who listens.
  var remove = Element.prototype.remove;
  Element.prototype.remove = function () {
    document.documentElement.setAttribute('data-removed', this.tagName);
    remove.call(this);
    return this;
  };
  String.prototype.replaceAll = function (from, to) {
    return this.split(from).join(to);
  };
  window.$ = function (id) {
    return document.getElementById(id);
  };
})();
