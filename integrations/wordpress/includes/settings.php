<?php
/**
 * The one setting: where the script lies. No copy of it is in the plugin, since gsap, which it fetches, is not open source.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

const OPTION = 'unspool_address';

/**
 * Address of the folder with Unspool's built files (`dist/cdn`), with a slash at its end.
 *
 * In this order: the constant `UNSPOOL_ADDRESS`, the setting, the folder `unspool` in the site's uploads.
 *
 * @return string Empty where there is none: stories are then text and links.
 */
function script_folder() {
	if ( defined( 'UNSPOOL_ADDRESS' ) && UNSPOOL_ADDRESS ) {
		return trailingslashit( UNSPOOL_ADDRESS );
	}
	$set = get_option( OPTION, '' );
	if ( $set ) {
		return trailingslashit( $set );
	}
	$uploads = wp_upload_dir( null, false );
	return is_readable( $uploads['basedir'] . '/unspool/unspool.js' ) ? set_url_scheme( $uploads['baseurl'] . '/unspool/' ) : '';
}

/**
 * What was written into the setting, as it is kept. A wrong one leaves the one before, with a message that says what would
 * be right.
 *
 * @param mixed $written What was written.
 * @return string
 */
function sanitize_address( $written ) {
	$written = is_string( $written ) ? trim( $written ) : '';
	if ( '' === $written ) {
		return '';
	}
	$before  = get_option( OPTION, '' );
	$address = web_address( $written );
	if ( '' === $address ) {
		/* translators: %s: what was written. */
		$message = sprintf( __( '“%s” is no web address. It should look like https://cdn.example.org/unspool/.', 'unspool' ), $written );
		add_settings_error( OPTION, 'address', $message );
		return $before;
	}
	$address = trailingslashit( preg_replace( '~/unspool\.js$~', '', $address ) );
	$answer  = wp_remote_head( $address . 'unspool.js', array( 'timeout' => 5 ) );
	if ( 200 !== wp_remote_retrieve_response_code( $answer ) ) {
		/* translators: %s: address of a script. */
		$message = sprintf( __( 'There is no script at %s yet. The address is kept; stories are text and links until it is there.', 'unspool' ), $address . 'unspool.js' );
		add_settings_error( OPTION, 'script', $message, 'warning' );
	}
	return $address;
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			'unspool',
			OPTION,
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => __NAMESPACE__ . '\sanitize_address',
			)
		);
		add_settings_section( 'unspool', '', '__return_null', 'unspool' );
		add_settings_field( OPTION, __( 'Address of the script', 'unspool' ), __NAMESPACE__ . '\print_field', 'unspool', 'unspool', array( 'label_for' => OPTION ) );
	}
);

add_action(
	'admin_menu',
	static function () {
		add_options_page( __( 'Unspool', 'unspool' ), __( 'Unspool', 'unspool' ), 'manage_options', 'unspool', __NAMESPACE__ . '\print_page' );
	}
);

/** Prints the page of the setting. */
function print_page() {
	echo '<div class="wrap"><h1>', esc_html__( 'Unspool', 'unspool' ), '</h1><form action="options.php" method="post">';
	settings_fields( 'unspool' );
	do_settings_sections( 'unspool' );
	submit_button();
	echo '</form></div>';
}

/** Prints the field of the setting. */
function print_field() {
	$folder = script_folder();
	$help   = $folder
		/* translators: %s: address of a folder. */
		? sprintf( __( 'In use now: %s', 'unspool' ), $folder )
		: __( 'There is no script yet, so that stories are text and links.', 'unspool' );
	printf(
		'<input class="regular-text code" type="url" id="%1$s" name="%1$s" value="%2$s" placeholder="https://cdn.example.org/unspool/" aria-describedby="%1$s-help"><p class="description" id="%1$s-help">%3$s<br>%4$s</p>',
		esc_attr( OPTION ),
		esc_attr( get_option( OPTION, '' ) ),
		esc_html( $help ),
		esc_html__( 'Put the files of Unspool’s folder dist/cdn into wp-content/uploads/unspool/ and leave this empty, or give the address of the folder where you keep them.', 'unspool' )
	);
}

add_action(
	'admin_notices',
	static function () {
		$screen = get_current_screen();
		if ( ! $screen || 'plugins' !== $screen->id || ! current_user_can( 'manage_options' ) || script_folder() ) {
			return;
		}
		printf(
			'<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>',
			esc_html__( 'Unspool has no script yet: stories are text and links until you say where it lies.', 'unspool' ),
			esc_url( admin_url( 'options-general.php?page=unspool' ) ),
			esc_html__( 'Settings', 'unspool' )
		);
	}
);
