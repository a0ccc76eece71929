package org.ftpra.adapter.management;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** One of our beans in the platform's MBean server. A failure is logged: nothing else depends on it. */
final class Registration {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private Registration() {}

    /** Under this name. The result takes it out again. */
    static Runnable of(Object bean, String name) {
        try {
            return registered(bean, name);
        } catch (JMException e) {
            ManagementLog.notRegistered(name, e);
            return () -> {};
        }
    }

    /** Under this name and the first {@code number} that is free: others may be called the same. */
    static Runnable numbered(Object bean, String name) {
        for (int number = 1; ; number++) {
            String text = name + ",number=" + number;
            try {
                return registered(bean, text);
            } catch (InstanceAlreadyExistsException e) {
                // The next one may be free.
            } catch (JMException e) {
                ManagementLog.notRegistered(text, e);
                return () -> {};
            }
        }
    }

    private static Runnable registered(Object bean, String text) throws JMException {
        ObjectName name = new ObjectName(text);
        SERVER.registerMBean(bean, name);
        return () -> unregister(name);
    }

    private static void unregister(ObjectName name) {
        try {
            SERVER.unregisterMBean(name);
        } catch (JMException e) {
            ManagementLog.notUnregistered(name, e);
        }
    }
}
