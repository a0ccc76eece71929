package org.ftpra.engine.scripted;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ftpra.engine.control.FtpFailure;

/** Catches what a call must fail with. */
public final class Failures {

    private Failures() {}

    /** The failure of this call; anything else is an error of the test. */
    public static FtpFailure failureOf(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        if (thrown instanceof FtpFailure failure) {
            return failure;
        }
        throw new AssertionError("expected an FtpFailure, got " + thrown, thrown);
    }
}
