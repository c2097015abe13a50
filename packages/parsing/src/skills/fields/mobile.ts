export const mobile = `
Android | Android development, Android SDK, Android app development
Android Studio
Android NDK
Jetpack Compose
Android Jetpack
iOS | iOS development, iOS SDK, iOS app development, iPhone development, iPhone SDK
iPadOS
SwiftUI
UIKit
Xcode | X Code
Cocoa Touch | Cocoa~
CocoaPods
Core Data
Core Animation
RxSwift
RxJava
Retrofit~
Dagger~ | Dagger 2
Kotlin Multiplatform
Kotlin Coroutines
Flutter^ | Google Flutter
Xamarin | Xamarin.Forms, Xamarin Forms
Ionic^ | Ionic Framework
Apache Cordova | Cordova
PhoneGap | Phone Gap
Appcelerator | Titanium Appcelerator
Capacitor~ | Ionic Capacitor
Kony
Mobile development | Mobile app development, Mobile application development, Mobile applications, Mobile apps
Hybrid mobile apps | Hybrid mobile development
Mobile device management
AirWatch | VMware Workspace ONE, Workspace ONE
MobileIron
BlackBerry development | BlackBerry Enterprise Server
Windows Phone | Windows Mobile
App Store deployment | App Store
Google Play | Google Play Store
Fastlane^
TestFlight
Push notifications
Unity~ | Unity3D, Unity 3D, Unity Engine
Unreal Engine | Unreal~
Game development | Game programming
OpenGL | OpenGL ES
Vulkan^ | Vulkan API
DirectX
ARKit
ARCore
Augmented reality
Virtual reality
Bluetooth | BLE^, Bluetooth Low Energy
NFC^
wearOS | Wear OS
`;
