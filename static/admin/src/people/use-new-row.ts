import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * A row that an administrator adds takes the focus, and is not called incomplete before the form is sent.
 * @param list holds the rows, in a form
 * @param count of rows
 */
export function useNewRow(list: RefObject<HTMLFieldSetElement | null>, count: number) {
  const [isNew, setIsNew] = useState(false);
  const takesFocus = useRef(false);

  useEffect(() => {
    const form = list.current?.form;
    const onSubmit = () => setIsNew(false);
    form?.addEventListener('submit', onSubmit);
    return () => form?.removeEventListener('submit', onSubmit);
  }, [list]);
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const fields = list.current?.querySelectorAll<HTMLElement>('[role="combobox"]');
    fields?.[fields.length - 1]?.focus();
  }, [list, count]);
  return {
    isNew,
    begin: () => {
      takesFocus.current = true;
      setIsNew(true);
    },
  };
}
