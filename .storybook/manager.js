import {addons} from 'storybook/manager-api';
import {create} from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Unspool',
    brandTarget: '_self',
    fontBase: '"Libre Franklin", ui-sans-serif, system-ui, sans-serif',
    colorPrimary: '#0b6470',
    colorSecondary: '#0b6470',
    appBg: '#f4f2ec',
    appBorderRadius: 4,
    barSelectedColor: '#0b6470',
  }),
});
