import type { Branch, Handlers } from './tree.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The branch that an element was last made to match. */
const known = new WeakMap<Element, Branch>();

/**
 * Makes the children of `parent` what `branches` say, changing only what differs: elements, focus, caret, selection and
 * scroll places stay.
 */
export function patch(parent: Element, branches: readonly (Branch | string)[]): void {
  const focused = parent.ownerDocument.activeElement;
  patchChildren(parent, branches);
  // An element that had to move lost the focus on the way.
  if (focused instanceof HTMLElement && focused.isConnected && focused !== parent.ownerDocument.activeElement) {
    focused.focus({ preventScroll: true });
  }
}

function patchChildren(parent: Element, branches: readonly (Branch | string)[]): void {
  if (areInPlace(parent, branches)) updateInPlace(parent, branches);
  else rearrange(parent, branches);
}

/** Whether every branch has its node, in order, and there is no other: so it nearly always is. */
function areInPlace(parent: Element, branches: readonly (Branch | string)[]): boolean {
  let node = parent.firstChild;
  for (const each of branches) {
    if (!node || !isNodeOf(node, each)) return false;
    node = node.nextSibling;
  }
  return node === null;
}

function isNodeOf(node: ChildNode, each: Branch | string): boolean {
  if (typeof each === 'string') return node instanceof Text;
  const before = node instanceof Element ? known.get(node) : undefined;
  return before === each || (before?.tag === each.tag && before.key === each.key);
}

function updateInPlace(parent: Element, branches: readonly (Branch | string)[]): void {
  let node = parent.firstChild;
  for (const each of branches) {
    if (!node) return;
    update(node, each);
    node = node.nextSibling;
  }
}

function rearrange(parent: Element, branches: readonly (Branch | string)[]): void {
  const keyed = new Map<string, Element>();
  for (const child of parent.children) {
    const key = known.get(child)?.key;
    if (key !== undefined) keyed.set(key, child);
  }
  const wanted = new Set(
    branches.flatMap((each) => (typeof each === 'object' && each.key !== undefined ? [each.key] : [])),
  );
  let next: ChildNode | null = parent.firstChild;
  for (const each of branches) {
    // What is keyed and no longer wanted goes first, so that what follows needs not move.
    while (next instanceof Element && isGone(next, wanted)) next = removed(next);
    const fitting = reusable(next, each, keyed);
    const node: ChildNode = fitting ?? create(parent, each);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
    update(node, each);
  }
  while (next) next = removed(next);
}

function isGone(element: Element, wanted: ReadonlySet<string>): boolean {
  const key = known.get(element)?.key;
  return key !== undefined && !wanted.has(key);
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** The node that can become `branch`: by its key, or the one at its place if neither has a key. */
function reusable(
  node: ChildNode | null,
  each: Branch | string,
  keyed: ReadonlyMap<string, Element>,
): ChildNode | undefined {
  if (typeof each === 'string') return node instanceof Text ? node : undefined;
  if (each.key !== undefined) {
    const element = keyed.get(each.key);
    return element && known.get(element)?.tag === each.tag ? element : undefined;
  }
  const before = node instanceof Element ? known.get(node) : undefined;
  return before && before.key === undefined && before.tag === each.tag ? (node ?? undefined) : undefined;
}

function create(parent: Element, each: Branch | string): ChildNode {
  const page = parent.ownerDocument;
  if (typeof each === 'string') return page.createTextNode(each);
  const element =
    each.tag === 'svg' || parent.namespaceURI === svg
      ? page.createElementNS(svg, each.tag)
      : page.createElement(each.tag);
  listen(element, each.on);
  return element;
}

/** One listener for each event for the life of the element; it asks the branch of the moment what to do. */
function listen(element: Element, handlers: Handlers | undefined): void {
  if (handlers?.click) element.addEventListener('click', () => known.get(element)?.on?.click?.());
  if (handlers?.input) element.addEventListener('input', () => known.get(element)?.on?.input?.(held(element)));
  if (handlers?.change) element.addEventListener('change', () => known.get(element)?.on?.change?.(held(element)));
  if (handlers?.toggle) {
    element.addEventListener('toggle', () => known.get(element)?.on?.toggle?.(element.hasAttribute('open')));
  }
}

function held(element: Element): string {
  if (element instanceof HTMLInputElement && element.type === 'checkbox') return element.checked ? 'on' : '';
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : '';
}

function update(node: ChildNode, each: Branch | string): void {
  if (typeof each === 'string') {
    if (node.nodeValue !== each) node.nodeValue = each;
    return;
  }
  if (!(node instanceof Element)) return;
  const before = known.get(node);
  if (before === each) return;
  known.set(node, each);
  for (const name in before?.attributes) if (!(name in each.attributes)) node.removeAttribute(name);
  for (const name in each.attributes) {
    const value = each.attributes[name];
    // `open` is compared with the element itself: the reader opens and closes it without us.
    const old = name === 'open' ? node.hasAttribute('open') : before?.attributes[name];
    if (old !== value) node.setAttribute(name, value === true ? '' : String(value));
  }
  patchChildren(node, each.children);
  if (each.value !== undefined && (node instanceof HTMLInputElement || node instanceof HTMLSelectElement)) {
    if (node.value !== each.value) node.value = each.value;
  }
  if (each.checked !== undefined && node instanceof HTMLInputElement) node.checked = each.checked;
}
