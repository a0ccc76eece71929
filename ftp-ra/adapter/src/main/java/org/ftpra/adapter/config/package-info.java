/**
 * What the deployer asked for: catalogues of properties ({@link org.ftpra.adapter.config.FtpProperty} where we are the client,
 * {@link org.ftpra.adapter.config.EndpointProperty} where partners are ours), the JavaBean that takes their values as they are
 * written ({@link org.ftpra.adapter.config.PropertiesBean}, with the properties in its subclasses), and the records that they
 * become, checked once ({@link org.ftpra.adapter.config.FtpSettings}, {@link org.ftpra.adapter.config.InboundSettings}, {@link
 * org.ftpra.adapter.config.EndpointSettings}).
 *
 * <p>A value goes through {@link org.ftpra.adapter.config.Substitution} first. A bad one is an
 * {@link jakarta.resource.spi.InvalidPropertyException} that names property, value and rule; nothing is corrected
 * silently, and the value of a confidential property is never shown.
 */
package org.ftpra.adapter.config;
