// Keeps what a page complains about.
globalThis.complaints = [];
for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
  addEventListener(type, (event) => complaints.push(`${type}: ${event.message ?? event.reason ?? `${event.violatedDirective} ${event.blockedURI}`}`));
}
for (const level of ['error', 'warn']) console[level] = (...words) => complaints.push(`${level}: ${words.join(' ')}`);
