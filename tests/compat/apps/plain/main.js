import 'duibi';

const chart = document.createElement('duibi-chart');
chart.setAttribute('src', '/data.json');
chart.view = 'signed';
document.body.append(chart);
