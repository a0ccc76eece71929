package org.ftpra.adapter.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is checked together.
 *
 * @param properties all of one enumeration
 * @param rules those about more than one of them
 */
record Catalogue(List<? extends Property> properties, List<? extends Combination> rules) {

    private static final List<Combination> OF_CONNECTIONS = Stream.of(
                    Companions.ALL, Governed.ALL, Incompatible.ALL, NotLess.ALL)
            .<Combination>flatMap(List::stream)
            .toList();

    /** Of a connection factory. */
    static final Catalogue FACTORY = new Catalogue(
            FtpProperty.all()
                    .filter(property -> property.scope() != Scope.INBOUND)
                    .toList(),
            OF_CONNECTIONS);

    /** Of an activation that polls; those of a factory, too: with their defaults, since it has no setter for them. */
    static final Catalogue ACTIVATION = new Catalogue(
            FtpProperty.all().toList(),
            Stream.concat(OF_CONNECTIONS.stream(), NeededInbound.ALL.stream()).toList());

    /** Of an activation to which partners upload. */
    static final Catalogue ENDPOINT = new Catalogue(EndpointProperty.all().toList(), EndpointCombinations.ALL);
}
