/**
 * What the deployer asked for: one catalogue of properties ({@link org.ftpra.adapter.config.FtpProperty}), the JavaBean
 * that takes their values as they are written ({@link org.ftpra.adapter.config.FtpConnectionBean}, with what is of
 * connection factories or activations alone in its subclasses), and the records that they become, checked once
 * ({@link org.ftpra.adapter.config.FtpSettings}, {@link org.ftpra.adapter.config.InboundSettings}).
 *
 * <p>A value goes through {@link org.ftpra.adapter.config.Substitution} first. A bad one is an
 * {@link jakarta.resource.spi.InvalidPropertyException} that names property, value and rule; nothing is corrected
 * silently, and the value of a confidential property is never shown.
 */
package org.ftpra.adapter.config;
