package org.ftpra.arquillian.inbound.app;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** What only callers with a role may do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForPartners {

    /** The role. */
    static final String ROLE = "partners";

    /** Whether the caller may, asked of this bean through its proxy. */
    @PermitAll
    public boolean isOpen(ForPartners proxy) {
        try {
            return proxy.enter();
        } catch (EJBAccessException refused) {
            return false;
        }
    }

    /** For those who have the role. */
    @RolesAllowed(ROLE)
    public boolean enter() {
        return true;
    }
}
