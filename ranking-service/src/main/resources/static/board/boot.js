// Runs before the first paint so that neither the theme nor the language flickers.
(function () {
  var root = document.documentElement;
  function remembered(key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null; // storage is switched off: the system's choice holds
    }
  }
  var theme = remembered('laurel.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  var asked = new URLSearchParams(location.search).get('lang');
  var lang = asked === 'zh' || asked === 'en' ? asked : remembered('laurel.lang');
  if (lang !== 'zh' && lang !== 'en') lang = /^zh/i.test(navigator.language || '') ? 'zh' : 'en';
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
})();
