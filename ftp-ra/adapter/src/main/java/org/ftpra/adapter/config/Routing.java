package org.ftpra.adapter.config;

import java.net.InetAddress;
import java.util.Optional;
import org.ftpra.engine.control.Proxy;
import org.ftpra.engine.control.ProxyType;
import org.ftpra.engine.data.ActiveChoice;
import org.ftpra.engine.data.PassiveAddressPolicy;
import org.ftpra.engine.data.PassiveChoice;
import org.ftpra.engine.data.PortRange;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.trust.Secret;

/** What the deployer asked of addresses, ports and proxies. */
final class Routing {

    private Routing() {}

    static ServerAddress server(ConfiguredValues values) {
        return new ServerAddress(
                values.text(FtpProperty.SERVER_NAME),
                values.get(FtpProperty.PORT_NUMBER, Integer.class),
                values.get(FtpProperty.PROXY_TYPE, ProxyKind.class).type().map(type -> proxy(type, values)));
    }

    private static Proxy proxy(ProxyType type, ConfiguredValues values) {
        return new Proxy(
                type,
                values.text(FtpProperty.PROXY_HOST),
                values.get(FtpProperty.PROXY_PORT, Integer.class),
                values.text(FtpProperty.PROXY_USER_NAME),
                Secret.of(values.text(FtpProperty.PROXY_PASSWORD)));
    }

    static PassiveChoice passive(ConfiguredValues values) {
        return new PassiveChoice(
                values.get(FtpProperty.PASSIVE_ADDRESS_POLICY, PassiveAddressPolicy.class),
                values.get(FtpProperty.PASSIVE_ALLOWED_NETWORKS, NumericAddresses.Networks.class)
                        .all(),
                values.get(FtpProperty.PASSIVE_ADDRESS_MAP, NumericAddresses.AddressMap.class)
                        .all());
    }

    static ActiveChoice active(ConfiguredValues values) {
        return new ActiveChoice(
                address(values, FtpProperty.ACTIVE_BIND_ADDRESS),
                address(values, FtpProperty.ACTIVE_EXTERNAL_ADDRESS),
                values.get(FtpProperty.ACTIVE_PORT_RANGE, PortRange.class));
    }

    private static Optional<InetAddress> address(ConfiguredValues values, FtpProperty property) {
        return values.get(property, NumericAddresses.OptionalAddress.class).address();
    }
}
