package dev.laurel.notification.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets an instance die at its n-th call of a port, before the call has its effect or after it. */
public final class FailingCall {

    private final AtomicInteger remaining;
    private final boolean effective;

    /**
     * Dies once.
     *
     * @param call      from 0
     * @param effective whether the call has its effect before the instance dies
     */
    public FailingCall(int call, boolean effective) {
        this.remaining = new AtomicInteger(call);
        this.effective = effective;
    }

    /** The port, with a machine behind it that stops at that call. */
    public <T> T around(Class<T> port, T target) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean dies = remaining.getAndDecrement() == 0;
                    if (dies && !effective) {
                        throw new Died();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (dies) {
                            throw new Died();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** The instance is gone. */
    public static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
