// A dialog that the address opens and closes: the browser keeps the focus in it and gives it back afterwards.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Overlay } from '../state/route.js';
import { overlay, route } from '../state/store.js';

interface DialogProps {
  readonly id: Overlay;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Dialog({ id, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = route.value.open === id;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    else if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class={`dialog dialog-${id}`}
      onCancel={() => overlay('none')}
      aria-labelledby={`dialog-${id}`}
    >
      <h2 id={`dialog-${id}`}>{title}</h2>
      {open ? children : null}
    </dialog>
  );
}
