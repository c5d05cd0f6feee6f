// The door of a meeting: shows answers without loading the page anew, keeps what couldn't be sent and sends it again,
// and reads codes with the camera. Everything has an id made here, so that sending twice changes nothing.
(function () {
  'use strict';

  var door = document.querySelector('[data-door]');
  if (!door || !window.fetch || !window.URLSearchParams || !window.FormData) return;

  // A device may be at another meeting's door next week: what waits is that meeting's.
  var key = 'utskick-door-queue ' + door.dataset.meeting;
  var patience = 8000;
  var longestPause = 30000;
  var codeField = document.getElementById('code');
  var adultsField = document.getElementById('adults');
  var answer = document.getElementById('answer');
  var waiting = document.getElementById('waiting');
  var checkIn = document.getElementById('check-in');
  var correct = document.getElementById('correct');
  var undo = document.getElementById('undo');
  var memory = [];
  var latest = null;
  var isSending = false;
  var isClosed = false;
  var hasFailed = queue().length > 0;
  var pause = 1000;
  var timer = null;

  function newID() {
    if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
    var bytes = new Uint8Array(16);
    crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (byte) { return (byte + 256).toString(16).slice(1); }).join('');
  }

  // What waits, in the order in which it was done. Private windows may refuse to store; then memory must do.
  function queue() {
    try { return JSON.parse(localStorage.getItem(key)) || []; } catch (error) { return memory; }
  }

  function keep(items) {
    memory = items;
    try { localStorage.setItem(key, JSON.stringify(items)); } catch (error) { /* memory has them */ }
    showWaiting();
  }

  function add(item) { keep(queue().concat([item])); }
  function remove(item) { keep(queue().filter(function (other) { return other.key !== item.key; })); }

  function showWaiting() {
    var count = queue().length;
    waiting.querySelector('[data-number]').textContent = String(count);
    if (count === 0) hasFailed = false;
    waiting.hidden = !hasFailed;
  }

  function show(tone, sign, word, names, text, code, adults, undoID) {
    answer.className = 'answer ' + tone;
    answer.querySelector('.sign').textContent = sign;
    answer.querySelector('.word span:last-child').textContent = word;
    answer.querySelector('.names').textContent = names;
    answer.querySelector('.text').textContent = text;
    correct.hidden = !code;
    correct.elements.code.value = code;
    correct.elements.adults.value = adults || '';
    undo.hidden = !undoID;
    undo.elements.id.value = undoID;
  }

  function showCounts(counts) {
    Object.keys(counts).forEach(function (name) {
      var place = document.querySelector('[data-count="' + name + '"]');
      if (place) place.textContent = String(counts[name]);
    });
  }

  function showSaved(item) {
    if (latest !== item.key) return;
    show('none', '↻', door.dataset.saved, '', door.dataset.savedText, '', '', item.path === '/door/undo' ? '' : item.id);
  }

  function request(item) {
    var body = new URLSearchParams(item.body);
    body.set('id', item.id);
    body.set('ago', String(Math.max(0, Math.round((Date.now() - item.at) / 1000))));
    var options = {
      method: 'POST', body: body.toString(), credentials: 'same-origin',
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' }
    };
    var limit = null;
    if (window.AbortController) {
      var controller = new AbortController();
      options.signal = controller.signal;
      limit = setTimeout(function () { controller.abort(); }, patience);
    }
    return fetch(item.path, options).then(function (response) {
      clearTimeout(limit);
      return response;
    }, function (error) {
      clearTimeout(limit);
      throw error;
    });
  }

  function send() {
    clearTimeout(timer);
    var item = queue()[0];
    if (isSending || isClosed || !item) return;
    isSending = true;
    var slow = setTimeout(function () {
      if (latest === item.key) show('none', '…', door.dataset.sending, '', '', '', '', '');
    }, 700);
    request(item).then(function (response) {
      var isJSON = (response.headers.get('Content-Type') || '').indexOf('application/json') === 0;
      // What the server refuses today it refuses tomorrow. A proxy's refusal, or a network's page, is none.
      if (isJSON && (response.ok || response.status === 422)) return response.json();
      // 404: the link has ended. What waits stays, for a new link may come.
      if (response.status === 404 || response.redirected) { isClosed = true; throw new Error('closed'); }
      throw new Error('again');
    }).then(function (reply) {
      clearTimeout(slow);
      isSending = false;
      pause = 1000;
      remove(item);
      if (reply.refused) {
        show('bad', '✕', door.dataset.refused, '', reply.refused, '', '', '');
      } else {
        var told = reply.answer;
        if (latest === item.key) {
          show(told.tone, told.sign, told.word, told.names, told.text, told.code, told.adults, told.undo);
        }
        showCounts(reply.counts);
      }
      send();
    }, function () {
      clearTimeout(slow);
      isSending = false;
      if (isClosed) {
        hasFailed = true;
        show('bad', '✕', door.dataset.saved, '', door.dataset.closed, '', '', '');
        showWaiting();
        return;
      }
      hasFailed = true;
      showSaved(item);
      pause = Math.min(pause * 2, longestPause);
      showWaiting();
      timer = setTimeout(send, pause);
    });
  }

  function act(path, fields, id) {
    var item = { key: newID(), id: id || newID(), path: path, body: fields, at: Date.now() };
    latest = item.key;
    add(item);
    if (hasFailed && queue().length > 1) showSaved(item);
    send();
  }

  function submit(form) {
    var fields = {};
    new FormData(form).forEach(function (value, name) { if (name !== 'id') fields[name] = String(value); });
    var path = form.getAttribute('action');
    act(path, fields, path === '/door/undo' ? form.elements.id.value : null);
    if (form === checkIn) {
      codeField.value = '';
      adultsField.value = '';
    }
    codeField.focus({ preventScroll: true });
    var place = answer.getBoundingClientRect();
    if (place.top < 0 || place.top > window.innerHeight / 2) answer.scrollIntoView();
  }

  Array.prototype.forEach.call(document.querySelectorAll('form[data-send]'), function (form) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      submit(form);
    });
  });

  Array.prototype.forEach.call(document.querySelectorAll('[data-step]'), function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var next = (Number(adultsField.value) || (button.dataset.step === '1' ? 0 : 2)) + Number(button.dataset.step);
      adultsField.value = String(Math.min(20, Math.max(1, next)));
    });
  });

  window.addEventListener('online', function () { pause = 1000; send(); });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) send(); });

  // Others check in as well.
  setInterval(function () {
    if (document.hidden || isSending || isClosed) return;
    fetch('/door/counts', { credentials: 'same-origin', headers: { 'Accept': 'application/json' } })
      .then(function (response) { return response.ok ? response.json() : null; })
      .then(function (counts) { if (counts) showCounts(counts); }, function () { /* the next time */ });
  }, 15000);

  // The camera, where the browser reads QR codes itself.
  var camera = document.getElementById('camera');
  var picture = document.getElementById('picture');
  var stream = null;
  var seen = { text: '', at: 0 };

  function stopCamera() {
    if (stream) stream.getTracks().forEach(function (track) { track.stop(); });
    stream = null;
    picture.srcObject = null;
    picture.hidden = true;
    camera.textContent = camera.dataset.open;
    camera.setAttribute('aria-pressed', 'false');
  }

  function look(detector) {
    if (!stream) return;
    detector.detect(picture).then(function (codes) {
      var text = codes.length ? codes[0].rawValue : '';
      // The same letter held before the camera is one check-in.
      if (text && (text !== seen.text || Date.now() - seen.at > 5000)) act('/door/check-in', { code: text });
      if (text) seen = { text: text, at: Date.now() };
    }, function () { /* no picture yet */ }).then(function () {
      setTimeout(function () { look(detector); }, 200);
    });
  }

  function startCamera(detector) {
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(function (found) {
      stream = found;
      picture.srcObject = found;
      picture.hidden = false;
      camera.textContent = camera.dataset.close;
      camera.setAttribute('aria-pressed', 'true');
      return picture.play();
    }).then(function () { look(detector); }, function () {
      stopCamera();
      show('warn', '!', camera.dataset.open, '', door.dataset.cameraBad, '', '', '');
    });
  }

  if ('BarcodeDetector' in window && navigator.mediaDevices) {
    BarcodeDetector.getSupportedFormats().then(function (formats) {
      if (formats.indexOf('qr_code') < 0) return;
      var detector = new BarcodeDetector({ formats: ['qr_code'] });
      camera.hidden = false;
      camera.addEventListener('click', function () { if (stream) stopCamera(); else startCamera(detector); });
      window.addEventListener('pagehide', stopCamera);
    }, function () { /* no camera, then */ });
  }

  showWaiting();
  send();
})();
