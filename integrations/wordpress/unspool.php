<?php
/**
 * Plugin Name:       Unspool
 * Description:       Stories of dated events that unspool as the reader scrolls: as a block, a shortcode, a pasted address, or plain HTML with data-unspool-* attributes.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       unspool
 * Domain Path:       /languages
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FOLDER  = __DIR__;

require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/scripts.php';
require_once __DIR__ . '/includes/fetch.php';
require_once __DIR__ . '/includes/stories.php';
require_once __DIR__ . '/includes/markup.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/oembed.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'unspool', false, basename( FOLDER ) . '/languages' );
	}
);
