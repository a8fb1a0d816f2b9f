<?php
/**
 * Takes the setting away with the plugin. What was looked up of stories expires by itself; posts keep their text.
 *
 * @package Unspool
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'unspool_address' );
