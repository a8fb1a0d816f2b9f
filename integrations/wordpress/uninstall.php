<?php
/**
 * Takes everything away that the plugin has kept, on all sites of a network. Posts keep their text.
 *
 * @package Unspool
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Takes away what is kept of the site that is switched to. */
function unspool_clean_site() {
	global $wpdb;
	delete_option( 'unspool_address' );
	wp_unschedule_hook( 'unspool_look_up' );
	foreach ( array( '_transient_unspool_', '_transient_timeout_unspool_' ) as $name ) {
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery
		$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $name ) . '%' ) );
	}
	wp_cache_delete( 'alloptions', 'options' );
}

if ( ! is_multisite() ) {
	unspool_clean_site();
	return;
}
$unspool_sites = get_sites(
	array(
		'fields' => 'ids',
		'number' => 0,
	)
);
foreach ( $unspool_sites as $unspool_site ) {
	switch_to_blog( $unspool_site );
	unspool_clean_site();
	restore_current_blog();
}
