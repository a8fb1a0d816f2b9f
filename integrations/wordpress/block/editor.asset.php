<?php
/**
 * What the block's script needs of WordPress.
 *
 * @package Unspool
 */

return array(
	'dependencies' => array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-url' ),
	'version'      => '0.1.0',
);
