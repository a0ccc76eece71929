/** Classes that break the rules of the engine's ArchitectureTest, each in one way, so that each rule is seen to fail. */
package org.ftpra.planted;
