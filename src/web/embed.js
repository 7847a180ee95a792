// The page of one chart, for an iframe: `embed.html?src=…&view=…&form=…&lang=…&theme=…`. It tells the page around it how high
// it is, whenever that changes, in the messages that content systems know; it listens to none.
import './duibi.js';

const asked = new URLSearchParams(location.search);
const chart = document.createElement('duibi-chart');
for (const name of ['view', 'form', 'lang', 'theme']) if (asked.get(name)) chart.setAttribute(name, asked.get(name));
// a host's own charts only: whoever links to this page must not have it show what they like under the host's name
const source = new URL(asked.get('src') ?? '', location.href);
if (source.origin === new URL(location.href).origin) chart.setAttribute('src', source.href);
if (asked.get('lang')) document.documentElement.lang = asked.get('lang');
document.body.append(chart);

let last;
function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (!height || height === last || parent === self) return;
  last = height;
  const messages = [
    { type: 'duibi-height', height, view: asked.get('view') },
    { 'datawrapper-height': { [asked.get('view') ?? source.pathname]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    // Medium and Embedly read a text
    JSON.stringify({ src: location.href, context: 'iframe.resize', height }),
  ];
  // a height is no secret, and whoever embeds the page is not known here
  for (const message of messages) parent.postMessage(message, '*');
}
new ResizeObserver(tell).observe(document.body);
