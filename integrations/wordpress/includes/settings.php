<?php
/**
 * The one setting: where the script lies. No copy of it is in the plugin, since gsap, which it fetches, is not open source.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

const OPTION = 'unspool_address';

/** Who sets the address decides which script all readers run: only who may write scripts into posts, too. */
const RIGHT = 'unspool_set_address';

add_filter(
	'map_meta_cap',
	static function ( $needed, $right, $user ) {
		return RIGHT === $right ? array_merge( map_meta_cap( 'manage_options', $user ), map_meta_cap( 'unfiltered_html', $user ) ) : $needed;
	},
	10,
	3
);

add_filter(
	'option_page_capability_unspool',
	static function () {
		return RIGHT;
	}
);

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
	$before  = get_option( OPTION, '' );
	$written = is_string( $written ) ? trim( $written ) : '';
	if ( $written === $before ) {
		return $before;
	}
	if ( ! current_user_can( RIGHT ) ) {
		add_settings_error( OPTION, 'right', no_right() );
		return $before;
	}
	if ( '' === $written ) {
		return '';
	}
	$address = web_address( $written );
	if ( '' === $address ) {
		/* translators: %s: what was written. */
		$message = sprintf( __( '“%s” is no web address. It should look like https://cdn.example.org/unspool/.', 'unspool' ), $written );
		add_settings_error( OPTION, 'address', $message );
		return $before;
	}
	$address = trailingslashit( preg_replace( '~/unspool\.js$~', '', $address ) );
	foreach ( networks_of( (string) wp_parse_url( $address, PHP_URL_HOST ) ) as $ip ) {
		if ( is_in( $ip, NEVER_PUBLIC ) ) {
			/* translators: %s: address of a folder. */
			add_settings_error( OPTION, 'network', sprintf( __( 'No reader can reach %s. Give an address that everybody can reach.', 'unspool' ), $address ) );
			return $before;
		}
	}
	$answer = wp_remote_head(
		$address . 'unspool.js',
		array(
			'timeout'     => LONGEST_WAIT,
			'redirection' => 0, // a browser follows it; this site does not, wherever it leads
		)
	);
	$code   = (int) wp_remote_retrieve_response_code( $answer );
	if ( $code < 200 || $code > 399 ) {
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

/** Why someone can't set the address, and what can be done. */
function no_right() {
	return __( 'Only who may write unfiltered HTML can set the address of the script: on a network the super admin, and nobody where DISALLOW_UNFILTERED_HTML is set. The constant UNSPOOL_ADDRESS in wp-config.php sets it too.', 'unspool' );
}

/** Prints the page of the setting. */
function print_page() {
	if ( ! current_user_can( RIGHT ) ) {
		printf( '<div class="wrap"><h1>%s</h1><p>%s</p></div>', esc_html__( 'Unspool', 'unspool' ), esc_html( no_right() ) );
		return;
	}
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
		if ( ! $screen || 'plugins' !== $screen->id || ! current_user_can( RIGHT ) || script_folder() ) {
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
