/** The block in the editor, written against WordPress's own globals: there is nothing to build. */
(() => {
  const {wp} = window;
  const {createElement: el, Fragment, useEffect, useState} = wp.element;
  const {InspectorControls, useBlockProps} = wp.blockEditor;
  const {Button, Notice, PanelBody, Placeholder, SelectControl, Spinner, TextareaControl, TextControl} = wp.components;
  const {__} = wp.i18n;

  /** What is read where the story can't be: saved as the block's own HTML. */
  const Text = ({url, title, summary}) =>
    el(
      Fragment,
      null,
      summary && el('blockquote', null, el('p', null, summary)),
      el('figcaption', null, el('a', {href: url}, title || url)),
    );

  /** Asks WordPress what is at an address, anew for each one. */
  function useStory(url, onFound) {
    const [story, setStory] = useState();
    const [asked, setAsked] = useState(0);
    useEffect(() => {
      if (!url) return undefined;
      let isCurrent = true;
      setStory(undefined);
      wp.apiFetch({path: wp.url.addQueryArgs('/unspool/v1/story', {url})})
        .catch(({message}) => ({state: 'down', problem: message}))
        .then((found) => {
          if (!isCurrent) return;
          setStory(found);
          if (found.state === 'ok') onFound(found);
        });
      return () => {
        isCurrent = false;
      };
    }, [url, asked]);
    return [story, () => setAsked(asked + 1)];
  }

  function Edit({attributes, setAttributes}) {
    const {url, title, summary, display} = attributes;
    const [written, setWritten] = useState(url);
    const [story, askAgain] = useStory(url, (found) => {
      if (!title) setAttributes({title: found.title, summary: found.summary});
    });
    const props = useBlockProps();
    const open = (event) => {
      event.preventDefault();
      const address = written.trim();
      if (address === url) askAgain();
      else setAttributes({url: address, title: '', summary: ''});
    };

    const form = el(
      'form',
      {onSubmit: open, style: {marginBlockEnd: '16px'}},
      el(TextControl, {
        label: __('Address of the story', 'unspool'),
        type: 'url',
        value: written,
        placeholder: 'https://example.org/stories/flood/',
        onChange: setWritten,
      }),
      el(Button, {variant: 'primary', type: 'submit'}, url ? __('Look again', 'unspool') : __('Show', 'unspool')),
    );
    const settings = el(
      InspectorControls,
      null,
      el(
        PanelBody,
        {title: __('Story', 'unspool')},
        url && form,
        el(SelectControl, {
          label: __('Show it', 'unspool'),
          help: __('As part of the page, it takes the page’s own type and colours.', 'unspool'),
          value: display,
          options: [
            {value: 'frame', label: __('in a frame', 'unspool')},
            {value: 'page', label: __('as part of the page', 'unspool')},
          ],
          onChange: (value) => setAttributes({display: value}),
        }),
        el(TextControl, {
          label: __('Headline', 'unspool'),
          help: __('Names the frame for those who can’t see it, and is the text of the link.', 'unspool'),
          value: title,
          onChange: (value) => setAttributes({title: value}),
        }),
        el(TextareaControl, {
          label: __('Text', 'unspool'),
          help: __('Is read where the story can’t be: in feeds, without script, when its site is down.', 'unspool'),
          value: summary,
          onChange: (value) => setAttributes({summary: value}),
        }),
      ),
    );
    if (!url) {
      const instructions = __('Paste the address of a page that was made by “unspool build”.', 'unspool');
      return el('div', props, settings, el(Placeholder, {label: __('Unspool story', 'unspool'), instructions}, form));
    }
    const problem =
      story?.problem &&
      el(Notice, {status: story.state === 'down' ? 'warning' : 'error', isDismissible: false}, story.problem);
    const preview =
      story?.state === 'ok' &&
      el('iframe', {
        className: 'unspool-preview',
        src: story.embed,
        title: title || story.title,
        sandbox: 'allow-scripts allow-same-origin allow-popups',
      });
    return el(
      'figure',
      props,
      settings,
      !story && el(Spinner),
      problem,
      preview,
      story && !preview && el(Text, attributes),
    );
  }

  wp.blocks.registerBlockType('unspool/story', {
    edit: Edit,
    save: ({attributes}) => attributes.url && el('figure', useBlockProps.save(), el(Text, attributes)),
  });
})();
